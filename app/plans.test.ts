import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, expect, test, vi } from 'vitest';
import { addQuick, connectionOptions, type Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { plantStorm } from '@/lib/demo/plant-storm';
import { openSession } from '@/lib/identity/open-session';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { accountWays, plantAccounts } from './account-ways';
import { plantBusyDesks } from './busy-desk';
import { deskWays } from './desk-ways';
import { drawn, readWhole } from './drawn';
import { ownWays } from './own-ways';
import { PEOPLE_WAYS } from './people-ways';
import { FEW_FOR_A_COMMON_WORD, plantSearch, searchWays } from './search-ways';
import { complaints, countBuffers, type Sent } from './testing/explain';

/** What Next would know of the request: here only who is signed in. */
const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    has: (name: string) => request.cookies.has(name),
    set: () => {},
  }),
  headers: async () => new Headers(),
}));

/** Rows of a table that a page may read from its beginning to its end: those that hold a few lines on any blog. */
const FEW_ROWS = ['blog', 'moderation', 'invitations'];
/** The studio also lists articles and the people who may write them. */
const FEW_FOR_THE_STUDIO = [...FEW_ROWS, 'articles', 'article_authors', 'users'];
/** The map of the site names every article, tag and author. It is made anew when one is published, not when one is read. */
const FEW_FOR_THE_MAP = [...FEW_FOR_THE_STUDIO, 'article_tags', 'tags'];
const MAY_READ_MORE = [
  ['(studio)', FEW_FOR_THE_STUDIO],
  ['/sitemap', FEW_FOR_THE_MAP],
  ['/search', FEW_FOR_A_COMMON_WORD],
] as const;

const { db, address } = await testDatabase();
const sent: Sent[] = [];
const client = postgres(connectionOptions(address));
const lanes = addQuick(client, connectionOptions(address), 4);
const logger = { logQuery: (query: string, params: unknown[]) => void sent.push({ query, params }) };
const lend = lanes.lend.bind(lanes);
lanes.lend = (work) => lend((lent) => work(noting(lent)));
const listening = drizzle(client, { casing: 'snake_case', logger }) as Database;
const shared = globalThis as { [key: symbol]: unknown };
shared[Symbol.for('rejoinder.database')] = { db: listening, end: () => client.end() };
afterAll(() => Promise.all([client.end(), lanes.end()]));

function noting(lent: postgres.Sql) {
  const unsafe: typeof lent.unsafe = (query, params, given) => {
    if (!/^(begin|commit)\b/.test(query)) sent.push({ query, params: params ?? [] });
    return lent.unsafe(query, params, given);
  };
  return { unsafe } as postgres.Sql;
}

const places = await plantLargeBlog();

/** A blog of which each table that grows has grown, so that reading it whole costs more than an index. */
async function plantLargeBlog() {
  await plantStorm(db, { slug: 'flat', comments: 30_000, shape: 'flat' });
  await plantStorm(db, { slug: 'fan', comments: 5_000, shape: 'fan' });
  await plantStorm(db, { slug: 'deep', comments: 5_000, shape: 'deep' });
  await db.execute(sql`insert into users (id, name, name_key, email, handle)
    select 'u' || n, 'Person ' || n, 'person' || n, 'p' || n || '@example.org', case n when 20000 then 'busy' else 'p' || n end from generate_series(1, 20000) n`);
  await db.execute(sql`insert into sessions (session_token, user_id, expires, ends_at)
    select 't' || n, 'u' || n, now() + interval '9 days', now() + interval '9 days' from generate_series(1, 20000) n`);
  await db.execute(sql`with keys as (insert into passkeys (id, user_id, public_key, name) select 'k' || n, 'u' || n, '', 'A key' from generate_series(1, 20000) n)
, others as (insert into accounts (user_id, type, provider, provider_account_id) select 'u' || n, 'oauth', 'github', n from generate_series(1, 20000) n)
    insert into sign_in_links (token_hash, purpose, user_id, expires_at)
    select 'l' || n, 'sign-in', 'u' || n, now() + interval '9 days' from generate_series(1, 20000) n`);
  await db.execute(sql`insert into articles (slug, title, series, kind, state, published_at, body_html)
    select 'a' || n, 'Article ' || n, 'Series ' || n / 20, (case when n % 40 = 0 then 'page' else 'article' end)::article_kind,
      (case when n % 10 = 0 then 'draft' else 'published' end)::article_state, now() - make_interval(hours => n), repeat('<p>word</p>', 20)
    from generate_series(1, 8000) n`);
  await db.execute(sql`insert into article_authors (article_id, user_id)
    select id, 'u' || id % 50 + 1 from articles where not exists (select from article_authors w where w.article_id = articles.id)`);
  await db.execute(
    sql`insert into tags (slug, name) select 'tag' || n, 'Tag ' || n from generate_series(1, 5000) n`,
  );
  await db.execute(sql`insert into article_tags (article_id, tag_id)
    select a.id, t.id from articles a join tags t on t.id % 2500 = a.id % 2500`);
  await db.execute(sql`with rare as (insert into tags (slug, name) values ('rare', 'Rare'), ('often', 'Often') returning id, slug)
    insert into article_tags (article_id, tag_id) select a.id, t.id from articles a join rare t on t.slug = 'often' or a.id % 700 = 0`);
  await db.execute(sql`insert into article_translations (article_id, position, to_article_id)
    select a.id, 0, b.id from articles a join articles b on b.id = a.id + 1`);
  await db.execute(
    sql`insert into article_authors (article_id, user_id, position) select id, 'u20000', 1 from articles`,
  );
  await db.execute(
    sql`insert into old_addresses (address, article_id) select '/old-' || id, id from articles`,
  );
  await db.execute(sql`with banned as (insert into bans (kind, value) select 'address', 'b' || n from generate_series(1, 20000) n)
    insert into imported (source, kind, key, target, digest)
    select 'https://old.example', 'comment', n, n, '' from generate_series(1, 20000) n`);
  await db.execute(sql`with shown as (insert into pictures (file, mime, bytes, width, height)
      select 'f' || n || '.png', 'image/png', 1, 1, 1 from generate_series(1, 5000) n), noted as (insert into log (act, actor_id, comment_id, before)
      select 'comment.read', 'u' || (1 + id % 20000), id, '{}' from comments limit 20000) update comments set waits_since = created_at where id % 3 = 0`);
  const author = await addUser(db, { role: 'author', name: 'Ada Berg' });
  const article = await addArticle(db, { slug: 'own', authorIds: [author.id] });
  const held = await addComment(db, { articleId: article.id, state: 'held', userId: author.id });
  const owner = await addUser(db, { role: 'owner' });
  const people = [author.id, owner.id, ...(await plantBusyDesks(db))];
  const opened = await Promise.all(people.map((userId) => openSession(db, { userId, device: 'A test' })));
  const tokens = ['', ...opened.map(({ token }) => token)];
  await plantAccounts(db, { userId: author.id, articleId: article.id });
  await plantSearch(db);
  const comment = async (slug: string, n: number) => {
    const [row] = await db.execute<{ id: string }>(sql`
      select c.id from comments c join articles a on a.id = c.article_id where a.slug = ${slug} order by c.id offset ${n} limit 1`);
    return row?.id ?? '';
  };
  const year = String(new Date(Date.now() - 4_000 * 3_600_000).getUTCFullYear());
  return { article, year, held: String(held.id), tokens, comment };
}

interface Asked {
  params?: Record<string, string | string[]>;
  searchParams?: Record<string, string>;
}

const SOME_SLUGS = ['flat', 'fan', 'old-17', 'nowhere'].map((slug) => ({ params: { slug } }));
const plainly = (folder: string, pages: string) =>
  Object.fromEntries(pages.split(' ').map((page) => [`${folder}/${page}.tsx`, [{}]]));

/** How each page is asked for. A page that is missing here fails the test: say in what ways it is asked for. */
const ways: Record<string, Asked[]> = {
  '(reading)/layout.tsx': [{}],
  '(reading)/[slug]/page.tsx': ['flat', 'fan', 'deep', 'a17', 'a7001', 'old-17', 'nowhere'].map((slug) => ({
    params: { slug },
  })),
  '(reading)/[slug]/[...rest]/page.tsx': [
    { params: { slug: '2012', rest: ['05', 'hello'] } },
    { params: { slug: '2012', rest: ['05'] } },
    { params: { slug: 'category', rest: ['parent', 'often', 'page', '2'] } },
    { params: { slug: 'author', rest: ['nobody'] } },
  ],
  '(reading)/[slug]/comments/[cursor]/page.tsx': [
    { params: { slug: 'flat', cursor: await places.comment('flat', 25_000) } },
    { params: { slug: 'fan', cursor: await places.comment('fan', 4_000) } },
    { params: { slug: 'deep', cursor: await places.comment('deep', 4_000) } },
  ],
  '(reading)/[slug]/comments/newest/[[...after]]/page.tsx': [
    { params: { slug: 'flat' } },
    { params: { slug: 'fan' } },
    { params: { slug: 'flat', after: [await places.comment('flat', 25_000)] } },
  ],
  '(reading)/[slug]/comments/with-author/[[...after]]/page.tsx': [
    { params: { slug: 'flat' } },
    { params: { slug: 'flat', after: [await places.comment('flat', 25_000)] } },
  ],
  '(reading)/[slug]/c/[id]/page.tsx': [
    { params: { slug: 'flat', id: await places.comment('flat', 25_000) } },
    { params: { slug: 'fan', id: await places.comment('fan', 0) } },
    { params: { slug: 'deep', id: await places.comment('deep', 4_000) } },
  ],
  '(reading)/[slug]/respond/page.tsx': [
    { params: { slug: 'flat' }, searchParams: { to: await places.comment('flat', 25_000) } },
  ],
  '(reading)/c/[id]/page.tsx': [
    { params: { id: await places.comment('flat', 25_000) } },
    { params: { id: await places.comment('fan', 4_000) } },
    { params: { id: await places.comment('deep', 4_000) } },
    { params: { id: await places.comment('flat', 3) }, searchParams: { in: 'flat' } },
    { params: { id: places.held } },
  ],
  ...(await ownWays(db, places)),
  '(reading)/feed.xml/route.ts': [{}],
  '(reading)/feed.json/route.ts': [{}],
  '(reading)/comments/feed.xml/route.ts': [{}],
  '(reading)/comments/feed.json/route.ts': [{}],
  '(reading)/[slug]/feed.xml/route.ts': SOME_SLUGS,
  '(reading)/[slug]/feed.json/route.ts': SOME_SLUGS,
  '(reading)/tags/[tag]/feed.xml/route.ts': [{ params: { tag: 'tag17' } }],
  '(reading)/tags/[tag]/feed.json/route.ts': [{ params: { tag: 'tag17' } }],
  '(reading)/authors/[handle]/feed.xml/route.ts': [{ params: { handle: 'p17' } }],
  '(reading)/authors/[handle]/feed.json/route.ts': [{ params: { handle: 'p17' } }],
  '(reading)/[slug]/article.md/route.ts': SOME_SLUGS,
  '(reading)/[slug]/preview.png/route.ts': SOME_SLUGS,
  '(reading)/[slug]/c/[id]/preview.png/route.ts': [
    { params: { slug: 'flat', id: await places.comment('flat', 25_000) } },
    { params: { slug: 'fan', id: await places.comment('fan', 0) } },
  ],
  '(reading)/preview.png/route.ts': [{}],
  '(reading)/llms.txt/route.ts': [{}],
  '(reading)/robots.txt/route.ts': [{}],
  '(reading)/theme/[file]/route.ts': [{ params: { file: '0a6b5c.css' } }],
  '(reading)/sitemap.xml/route.ts': [{}],
  '(reading)/sitemap/[part]/route.ts': [{ params: { part: '1.xml' } }],
  '(reading)/tags/[[...of]]/page.tsx': [
    { params: {} },
    { params: { of: ['rare'] } },
    { params: { of: ['often'] } },
    { params: { of: ['often', 'page', '90'] } },
    { params: { of: ['Often'] } },
  ],
  '(reading)/authors/[...of]/page.tsx': [
    ...[['p7'], ['storm-petrel'], ['busy'], ['busy', 'page', '90'], ['nobody']].map((of) => ({
      params: { of },
    })),
  ],
  '(reading)/privacy/[[...of]]/page.tsx': [{ params: {} }],
  '(reading)/archive/[[...of]]/page.tsx': [
    ...[{ params: {} }, { params: { of: [places.year] } }],
    { params: { of: [places.year, 'page', '2'] } },
  ],
  ...searchWays(await places.comment('flat', 25_000)),
  '(reading)/page/[n]/page.tsx': ['1', '2'].map((n) => ({ params: { n } })),
  'layout.tsx': [{}],
  ...accountWays(),
  ...PEOPLE_WAYS,
  '(studio)/layout.tsx': [{}],
  ...plainly('(studio)/studio', 'articles/page articles/new/page settings/moderation/page settings/page'),
  '(studio)/studio/page.tsx': ['waiting', 'later'].map((show) => ({ searchParams: { show } })),
  '(studio)/studio/articles/[id]/page.tsx': [{ params: { id: String(places.article.id) } }],
  ...deskWays(await places.comment('deep', 4_000), await places.comment('flat', 25_000)),
  '(studio)/studio/articles/[id]/history/page.tsx': [{ params: { id: String(places.article.id) } }],
};

type Part = (...asked: unknown[]) => unknown;
const pages = import.meta.glob<Record<string, unknown>>([
  './**/{page,layout}.tsx',
  './**/route.ts',
  '!./{api,embed,uploads}/**',
]);

/** Runs what a page runs on the server, and gives what it asked the database. */
async function queriesOf(file: string, { params = {}, searchParams = {} }: Asked): Promise<Sent[]> {
  const module = (await pages[file]?.()) ?? {};
  const asked = () => ({
    params: Promise.resolve(params),
    searchParams: Promise.resolve(searchParams),
    children: null,
  });
  sent.length = 0;
  for (const part of ['generateMetadata', 'default']) {
    // Next's redirects and missing pages are thrown.
    const asking = Promise.resolve((module[part] as Part | undefined)?.(asked(), Promise.resolve({})));
    await asking.then(drawn).catch((error: Error) => {
      if (!/^NEXT_/.test(String((error as { digest?: string }).digest))) throw error;
    });
  }
  await readWhole((module.GET as Part | undefined)?.(new Request('http://localhost/'), asked()));
  return [...sent];
}

test('this test sees a table that is read whole', async () => {
  const whole = { query: 'select max(body) from comments', params: [] };
  expect(await complaints(client, whole, FEW_ROWS)).not.toEqual([]);
});

test.each(Object.keys(pages))('every query of %s finds what it wants by an index', async (file) => {
  const asked = ways[file.replace(/^\.\//, '')];
  expect(asked, 'say above how this page is asked for').toBeDefined();
  const few = MAY_READ_MORE.find(([place]) => file.includes(place))?.[1] ?? FEW_ROWS;
  for (const cookie of places.tokens) {
    request.cookies = new Map(cookie ? [[sessionCookieName(), cookie]] : []);
    for (const way of asked ?? []) {
      for (const each of await queriesOf(file, way)) expect(await complaints(client, each, few)).toEqual([]);
    }
  }
});

test('the desk of an author of eight thousand articles touches about as much as that of some with the same comments', async () => {
  const [ofSome = '', ofAll = ''] = places.tokens.slice(-2);
  const touched = async (cookie: string, file: string) => {
    request.cookies = new Map([[sessionCookieName(), cookie]]);
    const queries: Sent[] = [];
    for (const way of ways[file] ?? []) queries.push(...(await queriesOf(`./${file}`, way)));
    return countBuffers(client, queries);
  };
  for (const file of ['(studio)/studio/page.tsx', '(studio)/studio/comments/page.tsx']) {
    const [some, all] = [await touched(ofSome, file), await touched(ofAll, file)];
    expect(all, `${file}: ${some} and ${all} buffers`).toBeLessThan(1.5 * some);
  }
});
