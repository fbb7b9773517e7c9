import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { makeWords } from '@/lib/search/make-words';
import { interleave, type Load, load, timeInTurn } from './load';
import { pinApart, unpin } from './pin';
import { type Started, startBare } from './processes';
import { count, perSecond, row } from './table';

const ROUNDS = 5;
const SINGLE_ROUNDS = 60;
export const SIZES = [50, 1_000, 10_000, 50_000, 1_000_000];
const MOST = 1_000_000;

/** The slug of an article with that many comments, none of which answers another. */
export const flat = (size: number) => `storm-${size}`;
/** The slug of one whose threads have replies: its first page has more of them than 50. */
export const FULL = 'storm-full';

const figures = ({ perSecond: rate, p99 }: Load) => `${perSecond(rate)}, p99 ${p99} ms`;

/** Kept pages, 20 requests at once, against a bare server that sends the same bytes: the load on a core of its own. */
export async function measureKept(kept: Started, places: Places): Promise<Kept> {
  console.error('Kept pages against a bare server …');
  const url = `${kept.url}/${flat(50)}`;
  const accept = (encoding: string) => ({ 'accept-encoding': encoding });
  const body = Buffer.from(await (await fetch(url, { headers: accept('identity') })).arrayBuffer());
  const bare = {
    plain: await startBare('page.html', body),
    gzip: await startBare('page.html.gz', gzipSync(body), 'gzip'),
    br: await startBare('page.html.br', brotliCompressSync(body), 'br'),
  };
  const servers = [kept, ...Object.values(bare)].map(({ pid }) => pid);
  await waitForBrotli(url);
  pinApart(servers);
  const found = await interleave(ROUNDS, {
    bare: { url: bare.plain.url },
    article: { url },
    bareGzip: { url: bare.gzip.url, headers: accept('gzip') },
    articleGzip: { url, headers: accept('gzip') },
    bareBr: { url: bare.br.url, headers: accept('br') },
    articleBr: { url, headers: accept('br') },
    home: { url: `${kept.url}/`, headers: accept('gzip') },
    feed: { url: `${kept.url}/feed.xml`, headers: accept('gzip') },
    second: { url: kept.url + places.second, headers: accept('gzip') },
    permalink: { url: kept.url + places.permalink },
  });
  unpin(servers);
  const line = (what: string, one: Load, against: Load) =>
    row(what, figures(one), one.perSecond / against.perSecond);
  row('bare server, same bytes', figures(found.bare), 1);
  line('article of 50 comments, kept', found.article, found.bare);
  row('bare server, same bytes, gzip', figures(found.bareGzip), 1);
  line('article of 50 comments, kept, gzip', found.articleGzip, found.bareGzip);
  row('bare server, same bytes, brotli', figures(found.bareBr), 1);
  line('article of 50 comments, kept, brotli', found.articleBr, found.bareBr);
  line('front page, kept, gzip', found.home, found.bareGzip);
  line('feed, kept, gzip', found.feed, found.bareGzip);
  line('page 2 of 1,000,000 comments, kept, gzip', found.second, found.bareGzip);
  line('`/c/<id>` in the middle of 1,000,000', found.permalink, found.bareGzip);
  return {
    identity: found.article.perSecond / found.bare.perSecond,
    gzip: found.articleGzip.perSecond / found.bareGzip.perSecond,
    brotli: found.articleBr.perSecond / found.bareBr.perSecond,
  };
}

/** Requests a second of the kept article, against those of the bare server. */
export interface Kept {
  identity: number;
  gzip: number;
  brotli: number;
}

/** Comments whose words are made at once, where nobody replies meanwhile. */
const WORDS = 5_000;

/** Sorts what was planted in for the search: the blog would do so for many minutes, beside what is measured. */
export async function makeAllWords(db: Database): Promise<void> {
  console.error('Making the words of the search …');
  while ((await makeWords(db, WORDS)) > 0 || (await isOneWaiting(db)));
}

async function isOneWaiting(db: Database): Promise<boolean> {
  return (await db.execute(sql`select from unsearched limit 1`)).length > 0;
}

/** Brotli copies are made when a page has been kept for a second. */
async function waitForBrotli(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    if (answer.headers.get('content-encoding') === 'br') return;
    await pause(100);
  }
  throw new Error(`${url} has no brotli copy after ten seconds.`);
}

/** Pages made anew for each request; gives how much longer the most comments take than 50. */
export async function measureFresh(fresh: string, places: Places): Promise<number> {
  console.error('Pages made anew for each request …');
  const articles = Object.fromEntries(SIZES.map((size) => [`${size}`, `${fresh}/${flat(size)}`]));
  const times = await timeInTurn<string>(SINGLE_ROUNDS, {
    ...articles,
    full: `${fresh}/${FULL}`,
    second: fresh + places.second,
    permalink: fresh + places.permalink,
    search: `${fresh}/search?q=minutes`,
  });
  const smallest = times[`${SIZES[0]}`]?.p50 ?? Number.NaN;
  const line = (what: string, name: string) => {
    const { p50 = Number.NaN, p99 = Number.NaN } = times[name] ?? {};
    row(what, `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`, p50 / smallest);
  };
  for (const size of SIZES) line(`article of ${count(size)} comments, made anew`, `${size}`);
  line('page 2 of 1,000,000 comments, made anew', 'second');
  line('article of 50,000 comments in threads: up to 500 on the page', 'full');
  line('`/c/<id>` in the middle of 1,000,000', 'permalink');
  line('search of 1,110,000 comments', 'search');
  const many = await load({ url: `${fresh}/${flat(50)}` });
  row('article of 50 comments, made anew, 20 at once', figures(many));
  return (times[`${SIZES.at(-1)}`]?.p50 ?? Number.NaN) / smallest;
}

/** Paths within the article of the most comments. */
export interface Places {
  second: string;
  permalink: string;
}

export async function findPlaces(blog: string, db: Database): Promise<Places> {
  const slug = flat(MOST);
  const html = await (await fetch(`${blog}/${slug}`)).text();
  const second = html.match(new RegExp(`href="(/${slug}/comments/\\d+)"`))?.[1];
  const [middle] = await db.execute<{ id: string }>(
    sql`select c.id from comments c join articles a on a.id = c.article_id where a.slug = ${slug} order by c.id offset ${MOST / 2} limit 1`,
  );
  if (!second || !middle) throw new Error('The article of the most comments has no second page.');
  return { second, permalink: `/c/${middle.id}` };
}
