import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { JoinWithProviderForm } from '@/components/identity/providers/join-with-provider-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { findProvider } from '@/lib/identity/providers/configured';
import { findNewcomer } from '@/lib/identity/providers/errand';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('signIn') };
}

/** For somebody new whom a provider sent. */
export default async function WelcomePage() {
  const newcomer = findNewcomer(await cookies());
  const provider = newcomer && findProvider(newcomer.identity.provider);
  if (!newcomer || !provider) redirect('/sign-in?why=came-to-nothing');
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'identity');
  const { email, name } = newcomer.identity;
  return (
    <>
      <h1>{words('signIn')}</h1>
      <p className="mb-6">{words('welcome')}</p>
      <JoinWithProviderForm name={name} words={words.some('yourName', 'nameBesideWords', 'signIn')} />
      {!email && (
        <p className="note mt-8">
          {wordsIn(language, 'providers')('noAddress', { provider: provider.name })}
        </p>
      )}
    </>
  );
}
