import { and, eq, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { keptWords } from '@/db/schema/kept-words';
import { hashToken, newToken } from '@/lib/identity/token';
import { storable } from '@/lib/site/text';
import { BODY_LIMIT } from './input';

export const WORDS_COOKIE = 'rejoinder-words';
/** Hours for which words wait while somebody signs in: a mail may be slow, and a night come between. */
export const WORDS_HOURS = 24;
/** Words that were too long to be sent come back all the same, to be shortened. */
const LENGTH_LIMIT = 5 * BODY_LIMIT;

interface Place {
  articleId: number;
  parentId: number | null;
}

/**
 * Keeps what was typed into a reply form, in the place of what the same browser left before (`left`, its token), which it
 * could not come back for any more. Returns the token by which it gets the words back.
 */
export async function keepWords(
  db: Queryable,
  place: Place,
  { body, left }: { body: string; left?: string },
): Promise<string> {
  const token = newToken();
  const isOld = lt(keptWords.createdAt, sql`now() - make_interval(hours => ${WORDS_HOURS})`);
  await db.delete(keptWords).where(left ? or(isOld, eq(keptWords.tokenHash, hashToken(left))) : isOld);
  const words = { ...place, body: storable(body.slice(0, LENGTH_LIMIT)) };
  await db.insert(keptWords).values({ tokenHash: hashToken(token), ...words });
  return token;
}

/** What this browser left in this form, if it did. */
export async function findKeptWords(
  db: Queryable,
  token: string | undefined,
  place: Place,
): Promise<string | undefined> {
  if (!token) return undefined;
  const [kept] = await db
    .select({ body: keptWords.body })
    .from(keptWords)
    .where(isHere(db, token, place));
  return kept?.body;
}

/** Lets kept words go, once they were sent. Says whether there were any. */
export async function dropKeptWords(db: Queryable, token: string, place: Place): Promise<boolean> {
  const gone = await db
    .delete(keptWords)
    .where(isHere(db, token, place))
    .returning({ articleId: keptWords.articleId });
  return gone.length > 0;
}

/** Words whose parent went meanwhile can only be sent as a comment of their own: that is where they wait then. */
function isHere(db: Queryable, token: string, { articleId, parentId }: Place): SQL | undefined {
  const parent = db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, keptWords.parentId), eq(comments.state, 'published')));
  return and(
    eq(keptWords.tokenHash, hashToken(token)),
    eq(keptWords.articleId, articleId),
    parentId === null ? or(isNull(keptWords.parentId), notExists(parent)) : eq(keptWords.parentId, parentId),
  );
}
