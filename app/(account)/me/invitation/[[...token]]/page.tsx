import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ActForm } from '@/components/ui/act-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { findViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';
import { acceptInvitationAction } from '@/lib/people/actions';
import { keptInvitation } from '@/lib/people/invitation-cookie';
import { invitationRefusal } from '@/lib/people/policy';
import { findInvitation } from '@/lib/people/queries';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'people')('invitation') };
}

interface Props {
  params: Promise<{ token?: string[] }>;
}

/** What a link to work here opens, before and after signing in. It only looks: what opens links by itself takes up no work. */
export default async function InvitationPage({ params }: Props) {
  const sent = (await params).token?.[0];
  const token = sent ?? keptInvitation(await cookies());
  const [invitation, viewer, { language, name }] = await Promise.all([
    findInvitation(database(), token),
    findViewer(),
    findBlog(database()),
  ]);
  const words = wordsIn(language, 'people');
  const who = (said: ReactNode) => <bdi>{said}</bdi>;
  if (!invitation) {
    return (
      <>
        <h1>{words('invitation')}</h1>
        <p>{words('invitationGone')}</p>
      </>
    );
  }
  const isAuthor = invitation.role === 'author';
  const worksHere = viewer && invitationRefusal(viewer, invitation.role);
  return (
    <>
      <h1>{words('invitation')}</h1>
      <p className="mb-6">
        {words.rich(isAuthor ? 'invitesAuthor' : 'invitesModerator', { blog: name, who })}
      </p>
      {viewer && (
        <p className="mb-6">
          {wordsIn(language, 'identity').rich('youAre', { name: viewer.name, who })}{' '}
          <a href="/sign-out">{words('notYou')}</a>
        </p>
      )}
      {worksHere ? (
        <p className="note">{words('alreadyWorksHere')}</p>
      ) : (
        <ActForm action={acceptInvitationAction} hidden={sent ? { token: sent } : {}}>
          <button type="submit" className="button">
            {words(viewer ? 'accept' : 'signInAndAccept')}
          </button>
        </ActForm>
      )}
    </>
  );
}
