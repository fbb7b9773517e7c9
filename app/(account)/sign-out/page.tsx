import type { Metadata } from 'next';
import { ActForm } from '@/components/ui/act-form';
import { signOutAction, signOutEverywhereAction } from '@/lib/identity/actions';
import { findViewer } from '@/lib/identity/session';

export const metadata: Metadata = { title: 'Sign out' };

export default async function SignOutPage() {
  const viewer = await findViewer();
  if (!viewer) {
    return (
      <>
        <h1>You are signed out</h1>
        <p className="note">
          <a href="/">To the front page</a> · <a href="/sign-in">Sign in</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>Sign out</h1>
      <p className="mb-6">
        You are signed in as <bdi>{viewer.name}</bdi>.
      </p>
      <ActForm action={signOutAction}>
        <button type="submit" className="button">
          Sign out
        </button>
      </ActForm>
      <ActForm action={signOutEverywhereAction} className="mt-4">
        <button type="submit" className="button-quiet">
          Sign out of every browser
        </button>
      </ActForm>
    </>
  );
}
