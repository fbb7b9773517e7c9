import type { Metadata } from 'next';
import { UseLinkForm } from '@/components/identity/use-link-form';
import { database } from '@/db/client';
import { findOpenLink } from '@/lib/identity/queries';

export const metadata: Metadata = { title: 'Sign in' };

/** What a link opens. It only looks: mail programs and their scanners open links too. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findOpenLink(database(), token);
  if (link?.purpose !== 'sign-in') return <LinkGone />;
  return (
    <>
      <h1>Sign in</h1>
      <p className="mb-6">
        {link.personName ? (
          <>
            This link signs you in as <bdi>{link.personName}</bdi>.
          </>
        ) : (
          'Good to have you here. One thing before you come in:'
        )}
      </p>
      <UseLinkForm token={token} asksName={link.personName === ''} />
    </>
  );
}

function LinkGone() {
  return (
    <>
      <h1>This link is over</h1>
      <p className="mb-6">
        A link signs you in once, and within 15 minutes. This one was used, or is too old.
      </p>
      <p>
        <a href="/sign-in" className="button">
          Get a new link
        </a>
      </p>
    </>
  );
}
