import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { withoutLimits } from '@/db/testing/without-limits';
import { Refusal } from '@/lib/refusal';
import { replyInput } from './input';
import { judgeComment } from './judge-comment';
import { postReply } from './post-reply';
import { undoJudgement } from './undo-judgement';

const { db } = await testDatabase();
await withoutLimits(db);
const author = await addUser(db, { role: 'author' });
const reader = await addUser(db);
// Whoever was published before is published at once.
await addComment(db, { articleId: (await addArticle(db)).id, userId: reader.id });

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(articleId: number) {
  const { id, parentId, state, userId, waitsSince, publishedAt } = comments;
  return db
    .select({ id, parentId, state, userId, waitsSince, publishedAt })
    .from(comments)
    .where(eq(comments.articleId, articleId))
    .orderBy(id);
}

/** Those who wait by the definition: the last published word of a branch, when it is not an author's. */
function waitingOf(rows: Row[]): number[] {
  const isGoneOnFrom = ({ id }: Row): boolean =>
    rows.some((reply) => reply.parentId === id && (reply.state === 'published' || isGoneOnFrom(reply)));
  return rows
    .filter((row) => row.state === 'published' && row.userId !== author.id && !isGoneOnFrom(row))
    .map(({ id }) => id);
}

/** Moments at which a wait can have begun: when a word was published, or one that it stands below. */
function beginningsOf(row: Row, rows: Row[]): number[] {
  const parent = rows.find(({ id }) => id === row.parentId);
  return [Number(row.publishedAt), ...(parent ? beginningsOf(parent, rows) : [])];
}

/** One of those that are there, mostly the last: branches grow long. */
const oneOf = (back: number, rows: Row[]) => rows.at(-1 - (back % Math.max(1, rows.length)));

/** What was judged again meanwhile is not undone before that is. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

test('whatever is said, judged and undone, the last words of others wait and nobody else, each since a word of its branch', async () => {
  const said = fc.record({ act: fc.constant('say'), on: fc.nat(4), byAuthor: fc.boolean() });
  const judged = fc.record({
    act: fc.constant('judge'),
    on: fc.nat(4),
    state: fc.constantFrom('published', 'held', 'spam', 'removed'),
  });
  const undone = fc.record({ act: fc.constant('undo'), on: fc.nat(4) });
  const acts = fc.array(fc.oneof(said, judged, undone), { minLength: 4, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(acts, async (world) => {
      const article = await addArticle(db, { authorIds: [author.id] });
      const entries: number[] = [];
      for (const [n, step] of world.entries()) {
        const rows = await rowsOf(article.id);
        const on = 'on' in step ? oneOf(step.on, rows) : undefined;
        if ('byAuthor' in step) {
          const parentId = oneOf(
            step.on,
            rows.filter(({ state }) => state === 'published'),
          )?.id;
          const reply = replyInput.parse({ articleId: article.id, parentId, body: `Words ${n}.` });
          await postReply(db, step.byAuthor ? author : reader, reply);
        } else if ('state' in step && on) {
          const { entryId } = await judgeComment(db, author, { commentId: on.id, state: step.state });
          if (entryId) entries.push(entryId);
        } else if (step.act === 'undo') {
          const [entryId] = entries.splice(-1 - (step.on % Math.max(1, entries.length)), 1);
          if (entryId) await undoJudgement(db, author, { entryId }).catch(unlessRefused);
        }
        const after = await rowsOf(article.id);
        const waiting = after.filter(({ waitsSince }) => waitsSince);
        expect(waiting.map(({ id }) => id)).toEqual(waitingOf(after));
        for (const row of waiting) expect(beginningsOf(row, after)).toContain(Number(row.waitsSince));
      }
    }),
    { numRuns: 80 },
  );
}, 60_000);
