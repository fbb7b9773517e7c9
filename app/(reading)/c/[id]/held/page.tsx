import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { HeldComment } from '@/components/comments/held-comment';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { findCommentPlace, pathOf } from '@/lib/comments/place';
import { findOwnComment } from '@/lib/comments/queries';
import { isWriter, RECEIPTS_COOKIE } from '@/lib/comments/receipt';
import { findViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'comments')('yourComment'), robots: { index: false } };
}

/** What became of a comment, for its writer alone. */
export default async function HeldPage({ params }: { params: Promise<{ id: string }> }) {
  const { id: text } = await params;
  if (!/^[1-9]\d{0,15}$/.test(text)) notFound();
  const db = database();
  const comment = await findOwnComment(db, Number(text));
  if (!comment || !isWriter(comment, await whoAsks())) notFound();
  if (comment.state === 'published') {
    const place = await findCommentPlace(db, comment);
    if (place) redirect(pathOf(place));
  }
  const { language, timeZone } = await findBlog(db);
  return (
    <main id="main" className="column front">
      <HeldComment comment={comment} language={language} timeZone={timeZone} />
    </main>
  );
}

async function whoAsks() {
  const [viewer, jar] = await Promise.all([findViewer(), cookies()]);
  return { viewer, receipts: jar.get(RECEIPTS_COOKIE)?.value };
}
