import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { beginWaits } from '@/lib/comments/waits';
import { plantStorm } from '@/lib/demo/plant-storm';
import { openSession } from '@/lib/identity/open-session';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { timeInTurn } from './load';
import { makeAllWords } from './pages';
import { count, must, row } from './table';

const ROUNDS = 100;
const FEW = 1_000;
const MANY = 100_000;
/** As of somebody who wrote a piece a day for twenty years. */
const MANY_ARTICLES = 8_000;

/** The desk of an author with a hundred times the comments of another's, and of one with very many articles: each page asked for in turn. */
export async function measureDesk(url: string, db: Database): Promise<void> {
  console.error('The desk …');
  const cookies = {
    few: await plantDesk(db, { comments: FEW }),
    many: await plantDesk(db, { comments: MANY }),
    wide: await plantDesk(db, { comments: MANY, articles: MANY_ARTICLES }),
  };
  await makeAllWords(db);
  await db.execute(sql`vacuum analyze`);
  const of = (who: keyof typeof cookies, path: string) => ({
    url: url + path,
    headers: { cookie: cookies[who] },
  });
  const PAGES = {
    'first page of the desk': '/studio',
    'held comments': '/studio/comments',
    'a search of all comments': '/studio/comments?state=all&q=minutes',
  };
  for (const [what, path] of Object.entries(PAGES)) {
    const asked = { few: of('few', path), many: of('many', path), wide: of('wide', path) };
    const times = await timeInTurn(ROUNDS, asked);
    const ratio = times.many.p95 / times.few.p95;
    const wide = times.wide.p95 / times.few.p95;
    row(`${what}, ${count(FEW)} comments`, `p95 ${times.few.p95.toFixed(1)} ms`, 1);
    row(`${what}, ${count(MANY)} comments`, `p95 ${times.many.p95.toFixed(1)} ms`, ratio);
    const articles = `${count(MANY)} comments, ${count(MANY_ARTICLES)} articles`;
    row(`${what}, ${articles}`, `p95 ${times.wide.p95.toFixed(1)} ms`, wide);
    if (path !== '/studio') continue;
    must('p95 of the desk with 100,000 comments, against 1,000', { is: ratio, most: 2 });
    must('The same with 8,000 articles besides', { is: wide, most: 2 });
  }
}

/**
 * An author of an article with that many comments, of which some wait, some are held and some spam, and of as many articles in
 * all, under which nobody wrote. Gives their cookie.
 */
async function plantDesk(
  db: Database,
  { comments, articles = 1 }: { comments: number; articles?: number },
): Promise<string> {
  const slug = `desk-${comments}-${articles}`;
  await plantStorm(db, { slug, comments, shape: 'mixed' });
  const [article] = await db.execute<{ id: string }>(sql`select id from articles where slug = ${slug}`);
  const articleId = Number(article?.id);
  const [author] = await db
    .insert(users)
    .values({ name: `Author of ${comments} under ${articles}`, nameKey: slug, role: 'author' })
    .returning({ id: users.id });
  const userId = author?.id ?? '';
  await db.execute(
    sql`update article_authors set user_id = ${userId} where article_id = ${articleId}::bigint`,
  );
  await db.execute(sql`
    with made as (
      insert into articles (slug, title, state, published_at)
      select ${slug}::text || '-' || n, 'Article ' || n, 'published', now() - make_interval(days => n)
      from generate_series(2, ${articles}::int) n returning id
    )
    insert into article_authors (article_id, user_id) select id, ${userId} from made`);
  await db.transaction((tx) => beginWaits(tx, articleId));
  await db.execute(sql`
    update comments set state = (case id % 2 when 0 then 'held' else 'spam' end)::comment_state
    where article_id = ${articleId}::bigint and id % 20 < 2 and waits_since is null`);
  const { token } = await openSession(db, { userId, device: 'The benchmark' });
  return `${sessionCookieName()}=${token}`;
}
