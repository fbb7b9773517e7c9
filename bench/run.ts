import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { plantStorm } from '@/lib/demo/plant-storm';
import { weigh } from './bytes';
import { timeImport } from './import';
import { interleave, load, timeEach } from './load';
import { scratch, startBare, startBlog, stopAll } from './processes';
import { replies } from './replies';

const SIZES = [50, 1_000, 10_000, 50_000];
const ROUNDS = 5;
const PORT = 20_000 + (process.pid % 20_000);

const lines: string[] = [];
const row = (what: string, figure: string, ratio = '') => lines.push(`| ${what} | ${figure} | ${ratio} |`);
const each = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')}/s`;
const times = (ratio: number) => ratio.toFixed(2);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

try {
  console.error('Starting a blog, and one that keeps no pages, on one database …');
  const kept = await startBlog({ port: PORT, data: 'kept' });
  const running = await findRunningDatabase(join(scratch, 'kept', 'database'));
  if (!running) throw new Error('The database is not running.');
  const fresh = await startBlog({
    port: PORT + 1,
    data: 'fresh',
    env: { ...process.env, DATABASE_URL: running.url, REJOINDER_KEEP_PAGES: 'off' },
  });
  const { db, end } = connect(running.url);
  console.error('Planting articles with 50, 1,000, 10,000 and 50,000 comments …');
  for (const size of SIZES) await plantStorm(db, { slug: `storm-${size}`, comments: size, shape: 'flat' });
  await plantStorm(db, { slug: 'storm-full', comments: 50_000, shape: 'mixed' });
  await measureKept(kept);
  await measureFresh(fresh, db);
  await measurePosting(kept, db);
  await end();
  await measureBytes(kept);
  row('importing from WordPress', `${Math.round(await timeImport()).toLocaleString('en')} comments/s`);
} finally {
  await stopAll();
}
report();

async function measureKept(kept: string): Promise<void> {
  console.error('The kept page against a bare server …');
  const url = `${kept}/storm-50`;
  const body = Buffer.from(
    await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
  );
  const bare = await startBare('page.html', body);
  const bareZipped = await startBare('page.html.gz', gzipSync(body), 'gzip');
  const zip = { 'accept-encoding': 'gzip' };
  const found = await interleave(ROUNDS, {
    bare: { url: bare },
    kept: { url },
    bareZipped: { url: bareZipped, headers: zip },
    keptZipped: { url, headers: zip },
  });
  row('bare server, same bytes', `${each(found.bare.perSecond)}, p99 ${found.bare.p99} ms`, '1');
  row(
    'article, kept',
    `${each(found.kept.perSecond)}, p99 ${found.kept.p99} ms`,
    times(found.kept.perSecond / found.bare.perSecond),
  );
  row(
    'bare server, same bytes, gzip',
    `${each(found.bareZipped.perSecond)}, p99 ${found.bareZipped.p99} ms`,
    '1',
  );
  row(
    'article, kept, gzip',
    `${each(found.keptZipped.perSecond)}, p99 ${found.keptZipped.p99} ms`,
    times(found.keptZipped.perSecond / found.bareZipped.perSecond),
  );
}

async function measureFresh(fresh: string, db: Database): Promise<void> {
  console.error('Pages made anew for each request …');
  const medians = new Map<number, number>();
  for (const size of SIZES) await timeEach(`${fresh}/storm-${size}`, 10);
  for (const size of SIZES) medians.set(size, await timeEach(`${fresh}/storm-${size}`, 60));
  const smallest = medians.get(SIZES[0] ?? 0) ?? Number.NaN;
  for (const [size, p50] of medians) {
    row(
      `article made anew, ${size.toLocaleString('en')} comments`,
      `p50 ${p50.toFixed(1)} ms`,
      times(p50 / smallest),
    );
  }
  const full = await timeEach(`${fresh}/storm-full`, 40);
  row(
    'the same, threads with replies: a page of up to 500',
    `p50 ${full.toFixed(1)} ms`,
    times(full / smallest),
  );
  const under = await load({ url: `${fresh}/storm-50` });
  row('article made anew, 50 comments, 20 at once', `${each(under.perSecond)}, p99 ${under.p99} ms`);
  const html = await (await fetch(`${fresh}/storm-50000`)).text();
  const second = html.match(/href="(\/storm-50000\/comments\/\d+)"/)?.[1] ?? '';
  const p50 = await timeEach(fresh + second, 60);
  row('page 2 of 50,000 comments, made anew', `p50 ${p50.toFixed(1)} ms`, times(p50 / smallest));
  const [middle] = await db.execute<{ id: string }>(
    sql`select c.id from comments c join articles a on a.id = c.article_id where a.slug = 'storm-50000' order by c.id offset 25000 limit 1`,
  );
  const permalink = await timeEach(`${fresh}/c/${middle?.id}`, 100);
  row('/c/<id> in the middle of 50,000', `p50 ${permalink.toFixed(1)} ms`, times(permalink / smallest));
}

async function measurePosting(kept: string, db: Database): Promise<void> {
  console.error('Posting …');
  const { setup, headers } = await replies(`${kept}/storm-50`);
  const count = async () =>
    Number((await db.execute<{ n: string }>(sql`select count(*) as n from comments`))[0]?.n);
  const before = await count();
  const posted = await load({ url: `${kept}/storm-50`, headers, setup, connections: 10, seconds: 6 });
  row('posting a comment, 10 at once', `${each(posted.perSecond)}, p99 ${posted.p99} ms`);
  row('of them stored', `${((await count()) - before).toLocaleString('en')}`);
}

async function measureBytes(kept: string): Promise<void> {
  const bytes = await weigh(`${kept}/storm-50`);
  row('HTML of 50 comments, gzip', kilobytes(bytes.html));
  row('CSS, gzip', kilobytes(bytes.css));
  row('JavaScript, gzip', kilobytes(bytes.js));
  row('fonts that are preloaded', kilobytes(bytes.fonts));
}

function report(): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const text = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Everything ran on one machine, the load beside the servers: read the ratios, not the figures. Rounds of ${ROUNDS}, interleaved; medians.

| what | figure | ratio |
|---|---|---|
${lines.join('\n')}

A ratio is against the bare server with the same bytes, or against the article with 50 comments.
`;
  writeFileSync('bench/RESULTS.md', text);
  console.log(text);
}
