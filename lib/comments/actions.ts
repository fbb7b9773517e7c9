'use server';

import { cookies } from 'next/headers';
import { action } from '@/lib/action';
import { renderComment } from '@/lib/markdown/comment';
import { isSecureSite } from '@/lib/site/address';
import { GUEST_COOKIE, GUEST_DAYS, guestCookie } from './guest-cookie';
import { answerInput, judgedInput, readReply, replyInput } from './input';
import { judgeComment } from './judge-comment';
import { type JudgedList, type Judgement, judgedPath } from './judgement';
import { findCommentPlace, pathOf } from './place';
import { postReply } from './post-reply';
import { publishAndReply } from './publish-and-reply';
import { addReceipt, RECEIPT_DAYS, RECEIPTS_COOKIE } from './receipt';

export const postReplyAction = action(replyInput, async (input, { db, viewer }) => {
  if (input.intent === 'preview') return { preview: renderComment(readReply(input, false).body) };
  const posted = await postReply(db, viewer, input);
  if (!viewer) await rememberGuest(posted.id, input);
  const place = posted.state === 'published' ? await findCommentPlace(db, posted) : undefined;
  return { goTo: place ? pathOf(place) : `/c/${posted.id}/held` };
});

export const publishCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'published' });
  return saying('published', input);
});

export const holdCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'held' });
  return saying('held', input);
});

export const markSpamAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'spam' });
  return saying('spam', input);
});

export const removeCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'removed' });
  return saying('removed', input);
});

export const publishAndReplyAction = action(answerInput, async (input, { db, viewer }) => {
  await publishAndReply(db, viewer, input);
  return saying('answered', input);
});

/** With a script the list says itself what became of a comment; without one, it is drawn anew to say it. */
function saying(judgement: Judgement, list: JudgedList) {
  return { goToUnscripted: judgedPath(judgement, list) };
}

/** Lets this browser see its held comment, and fills the next form if that was wished. */
async function rememberGuest(
  commentId: number,
  typed: { remember: boolean; name: unknown; email: unknown; website: unknown },
) {
  const jar = await cookies();
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecureSite() } as const;
  const receipts = addReceipt(jar.get(RECEIPTS_COOKIE)?.value, commentId);
  jar.set(RECEIPTS_COOKIE, receipts, { ...attributes, maxAge: RECEIPT_DAYS * 86_400 });
  if (typed.remember)
    jar.set(GUEST_COOKIE, guestCookie(typed), { ...attributes, maxAge: GUEST_DAYS * 86_400 });
  else jar.delete(GUEST_COOKIE);
}
