import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { interleave, type Load, load, timeInTurn } from './load';
import { startBare } from './processes';
import { count, perSecond, row } from './table';

const ROUNDS = 5;
const SINGLE_ROUNDS = 60;
export const SIZES = [50, 1_000, 10_000, 50_000];

/** The slug of an article with that many comments, none of which answers another. */
export const flat = (size: number) => `storm-${size}`;
/** The slug of one whose threads have replies: its first page has more of them than 50. */
export const FULL = 'storm-full';

const figures = ({ perSecond: rate, p99 }: Load) => `${perSecond(rate)}, p99 ${p99} ms`;

/** Kept pages, 20 requests at once, against a bare server that sends the same bytes. */
export async function measureKept(kept: string, places: Places): Promise<void> {
  console.error('Kept pages against a bare server …');
  const url = `${kept}/${flat(50)}`;
  const plain = { 'accept-encoding': 'identity' };
  const zipped = { 'accept-encoding': 'gzip' };
  const body = Buffer.from(await (await fetch(url, { headers: plain })).arrayBuffer());
  const found = await interleave(ROUNDS, {
    bare: { url: await startBare('page.html', body) },
    article: { url },
    bareZipped: { url: await startBare('page.html.gz', gzipSync(body), 'gzip'), headers: zipped },
    articleZipped: { url, headers: zipped },
    second: { url: kept + places.second, headers: zipped },
    permalink: { url: kept + places.permalink },
  });
  row('bare server, same bytes', figures(found.bare), 1);
  row('article of 50 comments, kept', figures(found.article), found.article.perSecond / found.bare.perSecond);
  row('bare server, same bytes, gzip', figures(found.bareZipped), 1);
  const againstBare = (one: Load) => one.perSecond / found.bareZipped.perSecond;
  row('article of 50 comments, kept, gzip', figures(found.articleZipped), againstBare(found.articleZipped));
  row('page 2 of 50,000 comments, kept, gzip', figures(found.second), againstBare(found.second));
  row('`/c/<id>` in the middle of 50,000', figures(found.permalink), againstBare(found.permalink));
}

/** Pages made anew for each request; gives how much longer 50,000 comments take than 50. */
export async function measureFresh(fresh: string, places: Places): Promise<number> {
  console.error('Pages made anew for each request …');
  const articles = Object.fromEntries(SIZES.map((size) => [`${size}`, `${fresh}/${flat(size)}`]));
  const times = await timeInTurn<string>(SINGLE_ROUNDS, {
    ...articles,
    full: `${fresh}/${FULL}`,
    second: fresh + places.second,
    permalink: fresh + places.permalink,
  });
  const smallest = times[`${SIZES[0]}`]?.p50 ?? Number.NaN;
  const line = (what: string, name: string) => {
    const { p50 = Number.NaN, p99 = Number.NaN } = times[name] ?? {};
    row(what, `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`, p50 / smallest);
  };
  for (const size of SIZES) line(`article of ${count(size)} comments, made anew`, `${size}`);
  line('page 2 of 50,000 comments, made anew', 'second');
  line('article of 50,000 comments in threads: more of them on the page', 'full');
  line('`/c/<id>` in the middle of 50,000', 'permalink');
  const many = await load({ url: `${fresh}/${flat(50)}` });
  row('article of 50 comments, made anew, 20 at once', figures(many));
  return (times[`${SIZES.at(-1)}`]?.p50 ?? Number.NaN) / smallest;
}

/** Paths within the article of 50,000 comments. */
export interface Places {
  second: string;
  permalink: string;
}

export async function findPlaces(blog: string, db: Database): Promise<Places> {
  const slug = flat(50_000);
  const html = await (await fetch(`${blog}/${slug}`)).text();
  const second = html.match(new RegExp(`href="(/${slug}/comments/\\d+)"`))?.[1];
  const [middle] = await db.execute<{ id: string }>(
    sql`select c.id from comments c join articles a on a.id = c.article_id where a.slug = ${slug} order by c.id offset 25000 limit 1`,
  );
  if (!second || !middle) throw new Error('The article of 50,000 comments has no second page.');
  return { second, permalink: `/c/${middle.id}` };
}
