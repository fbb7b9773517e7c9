import { and, eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import type { Act, FormAct, Jar } from '@/lib/answer-form';
import { renderComment } from '@/lib/markdown/comment';
import { WorkAsked } from '@/lib/moderation/proof-of-work';
import { isSecureSite } from '@/lib/site/address';
import { GUEST_COOKIE, GUEST_DAYS, guestCookie } from './guest-cookie';
import { type ReplyInput, readReply, replyInput } from './input';
import { dropKeptWords, keepWords, WORDS_COOKIE, WORDS_HOURS } from './kept-words';
import { respondPath } from './paths';
import { findCommentPlace, pathOf } from './place';
import { type PostedReply, postReply } from './post-reply';
import { leaveReceipt } from './receipt';

/** What the reply form does: shows a preview, or posts and leads to the comment, or leads to sign in and back. */
export const replyForm: FormAct<typeof replyInput> = { input: replyInput, act: takeReply };

async function takeReply(input: ReplyInput, by: Act) {
  const { db, viewer, jar } = by;
  if (input.intent === 'preview') return { preview: renderComment(readReply(input, false).body) };
  if (input.intent === 'sign-in') return leaveToSignIn(input, by);
  const posted = await postOrAsk(db, viewer, input);
  if ('ask' in posted) return posted;
  if (!viewer) rememberGuest(jar, posted.id, input);
  const words = jar.get(WORDS_COOKIE)?.value;
  if (words && (await dropKeptWords(db, words, input))) jar.delete(WORDS_COOKIE);
  const place = posted.place ?? (posted.state === 'published' && (await findCommentPlace(db, posted)));
  return { goTo: place ? pathOf(place) : `/c/${posted.id}/held` };
}

async function postOrAsk(...reply: Parameters<typeof postReply>): Promise<PostedReply | { ask: string }> {
  try {
    return await postReply(...reply);
  } catch (error) {
    if (error instanceof WorkAsked) return { ask: error.ask };
    throw error;
  }
}

/** Off to sign in, and back to the form as a page of its own, which shows what is answered and what was typed. */
async function leaveToSignIn({ articleId, parentId, body }: ReplyInput, { db, jar }: Act) {
  const [article] = await db
    .select({ slug: articles.slug })
    .from(articles)
    .where(and(eq(articles.id, articleId), eq(articles.state, 'published')));
  if (!article) return { goTo: '/sign-in' };
  if (typeof body === 'string' && body.trim() !== '') {
    const token = await keepWords(db, { articleId, parentId }, { body, left: jar.get(WORDS_COOKIE)?.value });
    jar.set(WORDS_COOKIE, token, { ...cookieAttributes(), maxAge: WORDS_HOURS * 3_600 });
  }
  return { goTo: `/sign-in?returnTo=${encodeURIComponent(respondPath(article.slug, parentId))}` };
}

/** Lets this browser see its held comment, and fills the next form if that was wished. */
function rememberGuest(jar: Jar, commentId: number, typed: ReplyInput): void {
  leaveReceipt(jar, commentId, typed.remember);
  if (typed.remember)
    jar.set(GUEST_COOKIE, guestCookie(typed), { ...cookieAttributes(), maxAge: GUEST_DAYS * 86_400 });
  else jar.delete(GUEST_COOKIE);
}

function cookieAttributes() {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecureSite() } as const;
}
