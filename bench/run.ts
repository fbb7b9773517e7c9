import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { withoutLimits } from '@/db/testing/without-limits';
import { plantStorm } from '@/lib/demo/plant-storm';
import { weigh } from './bytes';
import { measureDesk } from './desk';
import { firstLoadOf, withoutPictures } from './first-load';
import { timeImport } from './import';
import { scores } from './lighthouse';
import { load, median, timeInTurn } from './load';
import { plantMeasuredArticle } from './measured-article';
import { memoryOf } from './memory';
import { FULL, findPlaces, flat, makeAllWords, measureFresh, measureKept, SIZES } from './pages';
import { canPin } from './pin';
import { plantWriters, postAtOnce, WRITERS } from './posting';
import { type Started, scratch, startBlog, stop, stopAll } from './processes';
import { slowClients } from './slow-clients';
import { count, kilobytes, megabytes, must, perSecond, promises, row, table } from './table';

const ROUNDS = 5;
const SLOW_CLIENTS = 500;
/** Of one reader after the other, in each round. */
const READS = 300;
const PORT = 10_000 + (process.pid % 20_000);

/** A blog with its database, and what was planted there. */
interface Bench {
  kept: Started;
  db: Database;
  databaseUrl: string;
  /** The processes of both. */
  pids: number[];
  end(): Promise<void>;
}

/** What can be measured alone: `npm run bench -- bytes lighthouse`. In this order, since the last ones load the machine. */
const PARTS: Record<string, (bench: Bench) => Promise<void>> = {
  bytes: measureBytes,
  lighthouse: measureLighthouse,
  pages: measurePages,
  slow: measureBesideSlowClients,
  posting: measurePosting,
  start: measureColdStart,
  import: measureImport,
  desk: ({ kept: { url }, db }) => measureDesk(url, db),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown) {
  console.error(`There is no part "${unknown}". There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

let versions = '';
try {
  const bench = await begin();
  for (const [name, measure] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) await measure(bench);
  await bench.end();
} finally {
  await stopAll();
}
report();

async function begin(): Promise<Bench> {
  console.error('Starting a blog …');
  // The first start builds and plants; what runs from day to day is a later one.
  await stop(await startBlog({ port: PORT, data: 'kept' }));
  const kept = await startBlog({ port: PORT, data: 'kept' });
  const running = await findRunningDatabase(join(scratch, 'kept', 'database'));
  if (!running) throw new Error('The database is not running.');
  // Few connections of its own: they are part of the memory that is measured.
  const { db, end } = connect(`${running.url}&pool=2`);
  versions = await listVersions(db);
  const pids = [kept.pid, running.pid];
  row('memory with its database, idle', megabytes(memoryOf(...pids)));
  await plantFlat(db, 50);
  return { kept, db, databaseUrl: running.url, pids, end };
}

async function plantFlat(db: Database, size: number): Promise<void> {
  console.error(`Planting an article with ${count(size)} comments …`);
  await plantStorm(db, { slug: flat(size), comments: size, shape: 'flat' });
}

/** Kept pages against a bare server, and pages made anew against how much lies behind them. */
async function measurePages({ kept, db, databaseUrl }: Bench): Promise<void> {
  for (const size of SIZES.slice(1)) await plantFlat(db, size);
  await plantStorm(db, { slug: FULL, comments: 50_000, shape: 'mixed' });
  await makeAllWords(db);
  const env = { ...process.env, DATABASE_URL: databaseUrl, REJOINDER_KEEP_PAGES: 'off' };
  const fresh = await startBlog({ port: PORT + 1, data: 'fresh', env });
  const places = await findPlaces(fresh.url, db);
  must('Time of a page made anew with 1,000,000 comments behind it, against 50', {
    is: await measureFresh(fresh.url, places),
    most: 1.5,
  });
  await stop(fresh);
  const ratios = await measureKept(kept, places);
  must('Kept articles sent in a second, against a bare server', { is: ratios.identity, least: 0.8 });
  must('The same with gzip', { is: ratios.gzip, least: 0.65 });
  must('The same with brotli', { is: ratios.brotli, least: 0.65 });
}

/** In turn with and without them: somebody who reads must not feel much of those who read a byte a second. */
async function measureBesideSlowClients({ kept: { url } }: Bench): Promise<void> {
  console.error('Slow clients …');
  const page = { url: `${url}/${flat(50)}`, headers: { 'accept-encoding': 'gzip' } };
  const wait = async () => (await timeInTurn(READS, { page })).page.p95;
  const waits: { alone: number[]; beside: number[] } = { alone: [], beside: [] };
  for (let round = 0; round < ROUNDS; round++) {
    waits.alone.push(await wait());
    const end = await slowClients(page.url, SLOW_CLIENTS);
    waits.beside.push(await wait());
    end();
  }
  const [alone, beside] = [median(waits.alone), median(waits.beside)];
  row(
    `article kept, gzip, beside ${SLOW_CLIENTS} who read a byte a second`,
    `p95 ${beside.toFixed(1)} ms (without them ${alone.toFixed(1)} ms)`,
  );
  must('Wait of others beside slow clients, times', { is: beside / alone, most: 2 });
}

async function measurePosting({ kept: { url }, db, pids }: Bench): Promise<void> {
  console.error('Posting …');
  const page = `${url}/${flat(50)}`;
  const [article] = await db.execute<{ id: string }>(sql`select id from articles where slug = ${flat(50)}`);
  const cookies = await plantWriters(db, Number(article?.id));
  await withoutLimits(db);
  const figures = ({ perSecond: rate, p50, p99 }: { perSecond: number; p50: number; p99: number }) =>
    `${perSecond(rate)}, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
  const alone = await postAtOnce(page, cookies.slice(0, 1));
  row('posting, one writer, each reply followed to the fresh page', figures(alone));
  const many = await postAtOnce(page, cookies);
  row(`posting, ${WRITERS} writers at once, each reply followed to the fresh page`, figures(many));
  const posts = await postAtOnce(page, cookies, { follows: false });
  row(`posting, ${WRITERS} writers at once, the replies alone`, figures(posts));
  must('Rounds of reply and fresh page a second', { is: many.perSecond, least: 300 });
  must('p99 of posting against its p50', { is: many.p99 / many.p50, most: 10 });
  const held = await load({ url: `${url}/`, connections: 20, headers: { 'accept-encoding': 'gzip' } });
  row('front page after that, gzip', `${perSecond(held.perSecond)}, p99 ${held.p99} ms`);
  const used = memoryOf(...pids);
  row('memory with its database, under load', megabytes(used));
  row('of that: PostgreSQL', megabytes(memoryOf(...pids.slice(1))));
  must('Megabytes of memory under load', { is: used / 2 ** 20, most: 400 });
}

async function measureBytes({ kept: { url }, db }: Bench): Promise<void> {
  const bytes = await weigh(`${url}/${flat(50)}`);
  row('HTML of 50 comments, gzip', kilobytes(bytes.html), bytes.html / bytes.handWritten);
  row('the same content written by hand, gzip', kilobytes(bytes.handWritten), 1);
  row('CSS, gzip', kilobytes(bytes.css));
  row('JavaScript of a reader who only reads, gzip', kilobytes(bytes.js));
  must('HTML against the same written by hand', { is: bytes.html / bytes.handWritten, most: 1.3 });
  must('Kilobytes of JavaScript of a reader who only reads', { is: bytes.js / 1024, most: 1.5 });
  await measureFirstLoad(`${url}/${await plantMeasuredArticle(db)}`);
}

/** A real article in a browser that was never here: everything on the wire, with its headers. */
async function measureFirstLoad(url: string): Promise<void> {
  const load = await firstLoadOf(url);
  if (!load) return row('first load', 'could not be weighed here');
  const { whole, withoutFonts } = withoutPictures(load);
  row('first load of an article with 50 comments, without its pictures', kilobytes(whole));
  row('of that: fonts, the italic of the closing question included', kilobytes(load.fonts));
  row('of that: all but fonts', kilobytes(withoutFonts));
  row('its three pictures, on a phone', kilobytes(load.pictures));
  must('Kilobytes of the first load without pictures', { is: whole / 1024, most: 120 });
  must('The same without fonts', { is: withoutFonts / 1024, most: 40 });
  must('Kilobytes of fonts', { is: load.fonts / 1024, most: 90 });
  must('Kilobytes of style sheets', { is: load.styles / 1024, most: 15 });
}

async function measureLighthouse({ kept: { url }, db }: Bench): Promise<void> {
  console.error('Lighthouse …');
  const slug = await plantMeasuredArticle(db);
  const found = await scores(`${url}/${slug}`).catch(() => undefined);
  if (!found) return row('Lighthouse, phone', 'could not be run here');
  const { performance: speed, accessibility, seo, 'best-practices': practices } = found;
  row(
    'Lighthouse, phone, 50 comments and 3 pictures: performance, accessibility, best practices, SEO',
    [speed, accessibility, practices, seo].join(', '),
  );
  must('Lighthouse: performance', { is: speed, least: 99 });
  must('Lighthouse: the least of accessibility, best practices, SEO', {
    is: Math.min(accessibility, practices, seo),
    least: 100,
  });
}

/** A second start, whose build is there, over a database that is up: to its first page. */
async function measureColdStart({ databaseUrl }: Bench): Promise<void> {
  console.error('Starting anew …');
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const { took } = await startBlog({ port: PORT + 2, data: 'fresh', env });
  row('second start, to the first page, the database being up', `${(took / 1000).toFixed(1)} s`);
  must('Seconds of a second start, the database being up', { is: took / 1000, most: 1.5 });
}

async function measureImport(): Promise<void> {
  const imported = await timeImport();
  row('importing from WordPress', `${count(imported)} comments/s`);
  must('Comments imported a second', { is: imported, least: 1_000 });
}

async function listVersions(db: Database): Promise<string> {
  const [row] = await db.execute<{ version: string }>(sql`select split_part(version(), ' ', 2) as version`);
  const next = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')).version;
  return `Node ${process.versions.node}, Next ${next}, PostgreSQL ${row?.version}`;
}

function report(): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  const pinned = canPin
    ? 'for kept pages on a core of its own'
    : 'beside them on the same cores, since they could not be kept apart here';
  const text = `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, ${versions}. Everything ran on one machine, the load ${pinned}: read the ratios, not the figures. What is compared was measured in turn, round by round; medians.

${table()}

A ratio of a kept page is against the bare server with the same bytes of 50 comments in the same encoding, that of one made anew against the article of 50 comments. Where nothing else is said no comment answers another, so that each page shows 50 of them, whatever lies behind.

${promises()}
`;
  // A part of the figures is no new table of all of them.
  if (wanted.length === 0) writeFileSync('bench/RESULTS.md', text);
  console.log(text);
}
