import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { OwnComment } from '@/components/comments/own-comment';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { fateOf } from '@/lib/comments/own/fate';
import { editRefusal } from '@/lib/comments/own/policy';
import { findOwnComment, type OwnComment as Own } from '@/lib/comments/own/queries';
import { editTerms } from '@/lib/comments/own/terms';
import { ownPath } from '@/lib/comments/paths';
import { findCommentPlace, pathOf } from '@/lib/comments/place';
import { areKept, isWriter, RECEIPTS_COOKIE, readReceipts, receiptOf } from '@/lib/comments/receipt';
import { findViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';
import { markdownOfHtml } from '@/lib/markdown/from-html';
import { findRules } from '@/lib/moderation/rules';
import { absoluteUrl } from '@/lib/site/address';

export async function ownPageMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'comments')('yourComment'), robots: { index: false } };
}

interface Props {
  id: string;
  /** From the address. */
  receipt?: string;
  /** Whether who sent a comment is led on to it once it is public. */
  leadsOn?: boolean;
}

/** What became of a comment, and what can be done with it, for its writer alone. */
export async function OwnPage({ id: text, receipt, leadsOn }: Props) {
  if (!/^[1-9]\d{0,15}$/.test(text)) notFound();
  const db = database();
  const [comment, viewer, jar] = await Promise.all([
    findOwnComment(db, Number(text)),
    findViewer(),
    cookies(),
  ]);
  const receipts = jar.get(RECEIPTS_COOKIE)?.value;
  if (!comment || !isWriter(comment, { viewer, receipts, receipt })) notFound();
  if (leadsOn && comment.state === 'published') {
    const place = await findCommentPlace(db, comment);
    if (place) redirect(pathOf(place));
  }
  const [{ language, timeZone }, { settings }] = await Promise.all([findBlog(db), findRules(db)]);
  return (
    <main id="main" className="column front">
      <OwnComment
        comment={comment}
        fate={fateOf(comment)}
        editing={editRefusal(comment) ? undefined : editingOf(comment, settings.editMinutes)}
        receipt={comment.userId === null ? receiptFor(comment.id, { receipt, receipts }) : undefined}
        language={language}
        timeZone={timeZone}
      />
    </main>
  );
}

function editingOf(comment: Own, minutes: number) {
  const body = comment.bodyFormat === 'markdown' ? comment.body : markdownOfHtml(comment.bodyHtml);
  return { body, terms: editTerms(comment, { minutes, now: new Date() }) };
}

function receiptFor(id: number, { receipt = '', receipts }: { receipt?: string; receipts?: string }) {
  const isKept = areKept(receipts) && readReceipts(receipts).includes(id);
  return { given: receipt, address: absoluteUrl(ownPath(id, receiptOf(id))), isKept };
}
