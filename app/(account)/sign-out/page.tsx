import type { Metadata } from 'next';
import { ActForm } from '@/components/ui/act-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { signOutAction, signOutEverywhereAction } from '@/lib/identity/actions';
import { findViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('signOut') };
}

interface Props {
  searchParams: Promise<{ said?: string | string[] }>;
}

export default async function SignOutPage({ searchParams }: Props) {
  const viewer = await findViewer();
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'identity');
  if (!viewer) {
    const account = wordsIn(language, 'account');
    const isDeleted = (await searchParams).said === 'deleted';
    return (
      <>
        <h1>{isDeleted ? account('isDeleted') : words('isSignedOut')}</h1>
        {isDeleted && <p className="mb-4">{account('isDeletedNote')}</p>}
        <p className="note">
          <a href="/">{words('toFront')}</a> · <a href="/sign-in">{words('signIn')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{words('signOut')}</h1>
      <p className="mb-6">{words.rich('youAre', { name: viewer.name, who: (name) => <bdi>{name}</bdi> })}</p>
      <ActForm action={signOutAction}>
        <button type="submit" className="button">
          {words('signOut')}
        </button>
      </ActForm>
      <ActForm action={signOutEverywhereAction} className="mt-4">
        <button type="submit" className="button-quiet">
          {words('signOutEverywhere')}
        </button>
      </ActForm>
    </>
  );
}
