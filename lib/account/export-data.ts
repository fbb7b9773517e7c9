import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { log } from '@/db/schema/log';
import { accounts, users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { listReportsBy } from '@/lib/comments/reports/queries';
import { listPasskeys } from '@/lib/identity/passkeys/queries';
import { listSessions } from '@/lib/identity/queries';
import { pictureAddress } from '@/lib/pictures/file-name';
import { absoluteUrl, siteUrl } from '@/lib/site/address';
import {
  listWrittenArticles,
  listWrittenComments,
  type WrittenArticle,
  type WrittenComment,
} from './written';

/** Rows that are read at a time. */
const BATCH = 100;

/**
 * What the blog keeps with somebody's account, as JSON, piece by piece: they may have written more than fits in memory.
 */
export async function* exportData(db: Queryable, userId: string): AsyncGenerator<string> {
  const about = JSON.stringify(await collectAbout(db, userId), null, 2);
  yield about.slice(0, about.lastIndexOf('\n'));
  yield* listed(
    'articles',
    (after) => listWrittenArticles(db, userId, { after, limit: BATCH }),
    describeArticle,
  );
  yield* listed(
    'comments',
    (after) => listWrittenComments(db, userId, { after, limit: BATCH }),
    describeComment,
  );
  yield '\n}\n';
}

/** One more field: a list that is read in batches. */
async function* listed<Row extends { id: number }>(
  name: string,
  read: (after: number | undefined) => Promise<Row[]>,
  tell: (row: Row) => object,
): AsyncGenerator<string> {
  yield `,\n  "${name}": [`;
  let isFirst = true;
  for (let last: Row | undefined; ; ) {
    const batch = await read(last?.id);
    for (const row of batch) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(tell(row))}`;
      isFirst = false;
    }
    if (batch.length < BATCH) break;
    last = batch.at(-1);
  }
  yield isFirst ? ']' : '\n  ]';
}

async function collectAbout(db: Queryable, userId: string) {
  const { name } = await findBlog(db);
  const passkeys = await listPasskeys(db, userId);
  const sessions = await listSessions(db, userId);
  return {
    blog: { name, address: siteUrl() },
    madeAt: new Date(),
    person: await findPerson(db, userId),
    identities: await listIdentities(db, userId),
    passkeys: passkeys.map(({ id: _, ...passkey }) => passkey),
    sessions: sessions.map(({ id: _, ...session }) => session),
    reports: await listReportsBy(db, userId),
    log: await listActs(db, userId),
  };
}

async function findPerson(db: Queryable, userId: string) {
  const { name, email, emailVerified, role, handle, website, bio, image, answerMails, createdAt } = users;
  const [person] = await db
    .select({ name, email, emailVerified, role, handle, website, bio, image, answerMails, createdAt })
    .from(users)
    .where(eq(users.id, userId));
  return person && { ...person, image: person.image && absoluteUrl(pictureAddress(person.image)) };
}

async function listIdentities(db: Queryable, userId: string) {
  const { provider, providerAccountId: id } = accounts;
  return db.select({ provider, id }).from(accounts).where(eq(accounts.userId, userId)).orderBy(provider);
}

/** What was done to their account, by whomever. */
async function listActs(db: Queryable, userId: string) {
  const { at, act, why, commentId } = log;
  return db
    .select({ at, act, why, commentId })
    .from(log)
    .where(eq(log.personId, userId))
    .orderBy(asc(log.id));
}

function describeArticle({ slug, ...article }: WrittenArticle) {
  return { ...article, address: addressOf(slug) };
}

function describeComment({ articleTitle, articleSlug, parentId, state, ...comment }: WrittenComment) {
  return {
    ...comment,
    address: absoluteUrl(`/c/${comment.id}`),
    article: { title: articleTitle, address: addressOf(articleSlug) },
    answers: parentId === null ? null : absoluteUrl(`/c/${parentId}`),
    state: state === 'spam' ? 'not accepted' : state,
  };
}

const addressOf = (slug: string) => absoluteUrl(`/${encodeURIComponent(slug)}`);
