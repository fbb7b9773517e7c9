import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignInWays } from '@/components/identity/sign-in-ways';
import { SignedInAs } from '@/components/identity/signed-in-as';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { canHavePasskeys } from '@/lib/identity/passkeys/relying-party';
import { listProviders } from '@/lib/identity/providers/configured';
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
  const asked = await searchParams;
  const returnTo = safeReturnPath(asked.returnTo);
  const viewer = await findViewer();
  const { language } = await findBlog(database());
  return (
    <>
      <h1>{wordsIn(language, 'identity')('signIn')}</h1>
      {asked.why === 'closed' && <Trouble>{wordsIn(language, 'providers')('closed')}</Trouble>}
      {asked.why === 'came-to-nothing' && (
        <Trouble>{wordsIn(language, 'providers')('cameToNothing')}</Trouble>
      )}
      {viewer ? (
        <SignedInAs viewer={viewer} returnTo={returnTo} language={language} />
      ) : (
        <SignInWays
          returnTo={returnTo}
          hasPasskeys={canHavePasskeys()}
          providers={listProviders()}
          language={language}
        />
      )}
    </>
  );
}

function Trouble({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="note mt-4 mb-6">
      {children}
    </p>
  );
}
