import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { OwnList } from '@/components/comments/own-list';
import { MeSections } from '@/components/identity/me-sections';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { listCommentsOfGuest, listCommentsOfMember, OWN_PER_PAGE } from '@/lib/comments/own/queries';
import { RECEIPTS_COOKIE, readReceipts } from '@/lib/comments/receipt';
import { findViewer } from '@/lib/identity/session';
import type { Viewer } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'ownWords')('yourComments') };
}

interface Props {
  searchParams: Promise<{ before?: string | string[] }>;
}

/** What somebody wrote here: a member everything, a guest what this browser has the receipts of. */
export default async function MyCommentsPage({ searchParams }: Props) {
  const { before } = await searchParams;
  const from = typeof before === 'string' && /^[1-9]\d{0,15}$/.test(before) ? Number(before) : undefined;
  const [viewer, { language, timeZone }] = await Promise.all([findViewer(), findBlog(database())]);
  const { comments, next } = await list(viewer, from);
  const words = wordsIn(language, 'ownWords');
  return (
    <>
      {viewer && <MeSections current="/me/comments" language={language} />}
      <h1>{words('yourComments')}</h1>
      {!viewer && (
        <p className="note">
          {words('guestsHere')}{' '}
          <a href="/sign-in?returnTo=/me/comments">{wordsIn(language, 'comments')('signIn')}</a>
        </p>
      )}
      {comments.length > 0 ? (
        <OwnList comments={comments} language={language} timeZone={timeZone} />
      ) : (
        <p className="mt-6">{words('noneYet')}</p>
      )}
      {next && (
        <p className="mt-6">
          <a href={`/me/comments?before=${next}`}>{words('earlierOnes')}</a>
        </p>
      )}
    </>
  );
}

/** What was sent as a guest before signing in stands with the rest, on the first page. */
async function list(viewer: Viewer | null, from: number | undefined) {
  const db = database();
  const receipts = readReceipts((await cookies()).get(RECEIPTS_COOKIE)?.value);
  const [asMember, asGuest] = await Promise.all([
    viewer ? listCommentsOfMember(db, viewer.id, { before: from }) : [],
    from === undefined ? listCommentsOfGuest(db, receipts) : [],
  ]);
  const shown = asMember.slice(0, OWN_PER_PAGE);
  const comments = [...shown, ...asGuest].sort(
    (one, other) => Number(other.createdAt) - Number(one.createdAt),
  );
  return { comments, next: asMember.length > OWN_PER_PAGE ? shown.at(-1)?.id : undefined };
}
