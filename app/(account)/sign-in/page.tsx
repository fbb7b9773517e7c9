import type { Metadata } from 'next';
import { SignInForm } from '@/components/identity/sign-in-form';
import { SignedInAs } from '@/components/identity/signed-in-as';
import { safeReturnPath } from '@/lib/identity/return-path';
import { findViewer } from '@/lib/identity/session';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const returnTo = safeReturnPath((await searchParams).returnTo);
  const viewer = await findViewer();
  return (
    <>
      <h1>Sign in</h1>
      {viewer ? <SignedInAs viewer={viewer} returnTo={returnTo} /> : <SignInForm returnTo={returnTo} />}
    </>
  );
}
