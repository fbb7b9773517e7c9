import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/identity/sign-in-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { findProvider } from '@/lib/identity/providers/configured';
import { findNewcomer } from '@/lib/identity/providers/errand';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('signIn') };
}

/** For somebody whose address has an account here: they prove that it is theirs, as ever by a link or as they came before. */
export default async function KnownPage() {
  const newcomer = findNewcomer(await cookies());
  const provider = newcomer && findProvider(newcomer.identity.provider);
  if (!newcomer?.identity.email || !provider) redirect('/sign-in?why=came-to-nothing');
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'providers');
  const { returnTo, identity } = newcomer;
  return (
    <>
      <h1>{words('knownAddress')}</h1>
      <p className="mb-6">{words('knownAddressNote', { provider: provider.name })}</p>
      <SignInForm
        returnTo={returnTo}
        email={identity.email ?? ''}
        words={wordsIn(language, 'identity').some('email', 'linkByMail', 'sendLink', 'otherAddress')}
      />
      <p className="note mt-8">
        <a href={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>{words('asBefore')}</a>
      </p>
    </>
  );
}
