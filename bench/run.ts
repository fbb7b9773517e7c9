import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { plantStorm } from '@/lib/demo/plant-storm';
import { weigh } from './bytes';
import { timeImport } from './import';
import { load } from './load';
import { FULL, findPlaces, flat, measureFresh, measureKept, SIZES } from './pages';
import { scratch, startBlog, stopAll } from './processes';
import { replies } from './replies';
import { count, kilobytes, perSecond, row, table } from './table';

const PORT = 20_000 + (process.pid % 20_000);
/** What must hold: see the last lines of the results. */
const MOST_FOR_50_000 = 1.5;
const LEAST_IMPORTED = 1_000;

let growth = Number.NaN;
let imported = Number.NaN;
let versions = '';
try {
  console.error('Starting a blog, and one that keeps no pages, on one database …');
  const kept = await startBlog({ port: PORT, data: 'kept' });
  const running = await findRunningDatabase(join(scratch, 'kept', 'database'));
  if (!running) throw new Error('The database is not running.');
  const env = { ...process.env, DATABASE_URL: running.url, REJOINDER_KEEP_PAGES: 'off' };
  const fresh = await startBlog({ port: PORT + 1, data: 'fresh', env });
  const { db, end } = connect(running.url);
  versions = await listVersions(db);
  await plant(db);
  const places = await findPlaces(fresh, db);
  growth = await measureFresh(fresh, places);
  await measureKept(kept, places);
  await measurePosting(kept, db);
  await end();
  await measureBytes(kept);
  imported = await timeImport();
  row('importing from WordPress', `${count(imported)} comments/s`);
} finally {
  await stopAll();
}
report();

async function plant(db: Database): Promise<void> {
  console.error('Planting articles with 50, 1,000, 10,000 and 50,000 comments …');
  for (const size of SIZES) await plantStorm(db, { slug: flat(size), comments: size, shape: 'flat' });
  await plantStorm(db, { slug: FULL, comments: 50_000, shape: 'mixed' });
}

async function measurePosting(kept: string, db: Database): Promise<void> {
  console.error('Posting …');
  const url = `${kept}/${flat(50)}`;
  const { setup, headers } = await replies(url);
  const countAll = async () =>
    Number((await db.execute<{ n: string }>(sql`select count(*) as n from comments`))[0]?.n);
  const before = await countAll();
  for (const connections of [1, 10]) {
    const posted = await load({ url, headers, setup, connections, seconds: 6 });
    const figure = `${perSecond(posted.perSecond)}, p50 ${posted.p50} ms, p99 ${posted.p99} ms`;
    row(`posting a comment, ${connections} at once`, figure);
  }
  row('comments stored by that', count((await countAll()) - before));
}

async function measureBytes(kept: string): Promise<void> {
  const bytes = await weigh(`${kept}/${flat(50)}`);
  row('HTML of 50 comments, gzip', kilobytes(bytes.html));
  row('CSS, gzip', kilobytes(bytes.css));
  row('JavaScript, gzip', kilobytes(bytes.js));
  row('fonts that are preloaded', kilobytes(bytes.fonts));
}

async function listVersions(db: Database): Promise<string> {
  const [row] = await db.execute<{ version: string }>(sql`select split_part(version(), ' ', 2) as version`);
  const next = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')).version;
  return `Node ${process.versions.node}, Next ${next}, PostgreSQL ${row?.version}`;
}

function report(): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  const holds = (is: boolean) => (is ? 'holds' : 'DOES NOT HOLD');
  const text = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, ${versions}. Everything ran on one machine, the load beside the servers: read the ratios, not the figures. What is compared was measured in turn, round by round; medians.

${table()}

A ratio of a kept page is against the bare server with the same bytes of 50 comments, that of one made anew against the article of 50 comments. Where nothing else is said no comment answers another, so that each page shows 50 of them, whatever lies behind.

- A page made anew takes at most ${MOST_FOR_50_000} times as long with 50,000 comments behind it as with 50: ${growth.toFixed(2)}, ${holds(growth <= MOST_FOR_50_000)}.
- At least ${count(LEAST_IMPORTED)} comments a second are imported: ${count(imported)}, ${holds(imported >= LEAST_IMPORTED)}.
`;
  writeFileSync('bench/RESULTS.md', text);
  console.log(text);
}
