import type { Act, FormAct, Jar } from '@/lib/answer-form';
import { renderComment } from '@/lib/markdown/comment';
import { isSecureSite } from '@/lib/site/address';
import { GUEST_COOKIE, GUEST_DAYS, guestCookie } from './guest-cookie';
import { type ReplyInput, readReply, replyInput } from './input';
import { findCommentPlace, pathOf } from './place';
import { postReply } from './post-reply';
import { addReceipt, RECEIPT_DAYS, RECEIPTS_COOKIE } from './receipt';

/** What the reply form does: shows a preview, or posts and leads to the comment. */
export const replyForm: FormAct<typeof replyInput> = { input: replyInput, act: takeReply };

async function takeReply(input: ReplyInput, { db, viewer, jar }: Act) {
  if (input.intent === 'preview') return { preview: renderComment(readReply(input, false).body) };
  const posted = await postReply(db, viewer, input);
  if (!viewer) rememberGuest(jar, posted.id, input);
  const place = posted.state === 'published' ? await findCommentPlace(db, posted) : undefined;
  return { goTo: place ? pathOf(place) : `/c/${posted.id}/held` };
}

/** Lets this browser see its held comment, and fills the next form if that was wished. */
function rememberGuest(jar: Jar, commentId: number, typed: ReplyInput): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecureSite() } as const;
  const receipts = addReceipt(jar.get(RECEIPTS_COOKIE)?.value, commentId);
  jar.set(RECEIPTS_COOKIE, receipts, { ...attributes, maxAge: RECEIPT_DAYS * 86_400 });
  if (typed.remember)
    jar.set(GUEST_COOKIE, guestCookie(typed), { ...attributes, maxAge: GUEST_DAYS * 86_400 });
  else jar.delete(GUEST_COOKIE);
}
