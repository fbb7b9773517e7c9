import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { findProvider } from '@/lib/identity/providers/configured';
import { findErrand } from '@/lib/identity/providers/errand';
import { wordsIn } from '@/lib/language/words';

/**
 * Leads on to a provider. Our policy lets no form lead to another site, not by a redirect either: this page goes there by
 * itself, or by its link. The address is one that we made and signed.
 */
export default async function OnwardPage() {
  const errand = findErrand(await cookies());
  const provider = errand && findProvider(errand.provider);
  if (!errand || !provider) redirect('/sign-in');
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'providers');
  const named = { provider: provider.name, name: (said: ReactNode) => <bdi>{said}</bdi> };
  return (
    <>
      <meta httpEquiv="refresh" content={`0;url=${errand.address}`} />
      <h1>{words.rich('onward', named)}</h1>
      <p className="mb-6">{words('onwardNote')}</p>
      <p>
        <a href={errand.address} className="button" rel="noreferrer">
          <span>{words.rich('goOnTo', named)}</span>
        </a>
      </p>
    </>
  );
}
