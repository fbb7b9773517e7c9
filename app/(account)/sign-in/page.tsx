import type { Metadata } from 'next';
import { SignInWays } from '@/components/identity/sign-in-ways';
import { SignedInAs } from '@/components/identity/signed-in-as';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { canHavePasskeys } from '@/lib/identity/passkeys/relying-party';
import { safeReturnPath } from '@/lib/identity/return-path';
import { findViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('signIn') };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const returnTo = safeReturnPath((await searchParams).returnTo);
  const viewer = await findViewer();
  const { language } = await findBlog(database());
  return (
    <>
      <h1>{wordsIn(language, 'identity')('signIn')}</h1>
      {viewer ? (
        <SignedInAs viewer={viewer} returnTo={returnTo} language={language} />
      ) : (
        <SignInWays returnTo={returnTo} hasPasskeys={canHavePasskeys()} language={language} />
      )}
    </>
  );
}
