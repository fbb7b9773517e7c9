import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, like, sql } from 'drizzle-orm';
import { connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { startEmbeddedDatabase } from '@/db/embedded/start';
import { addArticle } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { eachOf, ended, filledForm, post, readReplyForm, wordsIn } from './forms';
import { expect, test } from './roles';
import { type ServedBlog, serveBlog } from './serve';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === true,
  'Starts and kills servers and sends forms itself: no browser takes part, once is enough.',
);
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const port = () => Number(process.env.E2E_PORT) + 200 + test.info().parallelIndex * 10;
const BODY_LENGTH = 300;

/** A blog of the test's own, whatever becomes of its processes. */
async function served(options: Partial<Parameters<typeof serveBlog>[0]> = {}): Promise<ServedBlog> {
  const blog = await serveBlog({ port: port(), ...options });
  blogs.push(blog);
  return blog;
}

const blogs: ServedBlog[] = [];
const undo: (() => Promise<unknown>)[] = [];

test.afterEach(async () => {
  for (const blog of blogs.splice(0)) await blog.end();
  for (const act of undo.splice(0).reverse()) await act();
});

/** The database of a served blog. */
async function databaseOf(blog: ServedBlog): Promise<{ db: Database; pid: number; end(): Promise<void> }> {
  const running = await findRunningDatabase(join(blog.data, 'database'));
  if (!running) throw new Error('The blog has no database running.');
  const { db, end } = connect(running.url);
  return { db, end, pid: running.pid };
}

async function plantArticle(blog: ServedBlog): Promise<string> {
  const { db, end } = await databaseOf(blog);
  const { slug } = await addArticle(db);
  await end();
  return slug;
}

function guest(n: number) {
  const number = String(n).padStart(3, '0');
  const body = `Words of guest ${number}. `.padEnd(BODY_LENGTH, 'More of them. ');
  return { body, name: `Guest ${number}`, email: `guest${number}@example.org` };
}

/** How often each guest's comment is there. */
async function countByGuest(blog: ServedBlog): Promise<Map<string, number>> {
  const { db, end } = await databaseOf(blog);
  const rows = await db
    .select({ email: comments.guestEmail, count: sql<number>`count(*)::int` })
    .from(comments)
    .where(and(like(comments.guestEmail, 'guest___@example.org'), eq(sql`length(body)`, BODY_LENGTH)))
    .groupBy(comments.guestEmail);
  await end();
  return new Map(rows.map(({ email, count }) => [email ?? '', count]));
}

test('killed with its database in the middle of 200 posts, the blog has every acknowledged comment once', async () => {
  const blog = await served();
  const slug = await plantArticle(blog);
  const address = `${blog.url}/${slug}`;
  const form = await readReplyForm(address);
  const { pid, end } = await databaseOf(blog);
  await end();

  const guests = Array.from({ length: 200 }, (_, n) => guest(n));
  const acknowledged = new Set<string>();
  await eachOf(guests, { atOnce: 8 }, async (words) => {
    const answer = await post(address, filledForm(form, words)).catch(() => undefined);
    if (answer?.status !== 303) return;
    acknowledged.add(words.email);
    if (acknowledged.size !== 90) return;
    process.kill(pid, 'SIGKILL');
    blog.process.kill('SIGKILL');
  });
  await ended(blog.process);
  expect(acknowledged.size).toBeGreaterThanOrEqual(90);
  expect(acknowledged.size).toBeLessThan(200);

  const again = await served({ data: blog.data });
  const counts = await countByGuest(again);
  expect([...acknowledged].filter((email) => counts.get(email) !== 1)).toEqual([]);
  expect([...counts.values()].filter((count) => count > 1)).toEqual([]);

  // Whoever was not answered sends again, and so does everybody else: nothing is there twice.
  await eachOf(guests, { atOnce: 8 }, async (words) => {
    expect((await post(address, filledForm(form, words))).status).toBe(303);
  });
  const all = await countByGuest(again);
  expect(all.size).toBe(200);
  expect([...all.values()].filter((count) => count > 1)).toEqual([]);
  test.info().annotations.push({
    type: 'figures',
    description: `${acknowledged.size} acknowledged, ${counts.size} found after the kill; ${readyIn(again)} s to start again`,
  });
});

const readyIn = (blog: ServedBlog) => blog.said().match(/is ready at \S+ \(([\d.]+) s\)/)?.[1];

test('while the database is away, kept pages go on, forms come back with 503 and their words, and it recovers by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-away-'));
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  const options = { folder: join(folder, 'database') };
  let server = await startEmbeddedDatabase(options);
  undo.push(() => server.stop());
  const blog = await served({ env: { ...process.env, DATABASE_URL: server.url } });
  const { db, end } = connect(server.url);
  const kept = await addArticle(db, { title: 'A kept page' });
  const unread = await addArticle(db, { title: 'An unread page' });
  await end();
  const address = `${blog.url}/${kept.slug}`;
  const form = await readReplyForm(address);
  expect((await fetch(`${blog.url}/api/health`)).status).toBe(200);

  await server.stop();
  const health = await fetch(`${blog.url}/api/health`);
  expect([health.status, await health.json()]).toEqual([503, { status: 'unwell', database: 'away' }]);
  for (let n = 0; n < 3; n++) {
    const page = await fetch(address);
    expect([page.status, (await page.text()).includes('A kept page')]).toEqual([200, true]);
  }
  for (const path of [`/${unread.slug}`, '/sign-in', '/c/1', '/studio']) {
    const page = await fetch(blog.url + path, { redirect: 'manual' });
    expect([path, page.status, page.headers.get('retry-after')]).toEqual([path, 503, '30']);
  }
  const words = guest(1);
  const refused = await post(address, filledForm(form, words));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  const html = await refused.text();
  expect(wordsIn(html)).toBe(words.body);
  expect(html).toContain(words.email);
  expect(html).toMatch(/role="alert">[^<]*cannot reach its database/);

  server = await startEmbeddedDatabase(options);
  const begun = Date.now();
  // What the page of the 503 sends when its button is pressed.
  await expect
    .poll(async () => (await post(address, filledForm(form, words))).status, { timeout: 60_000 })
    .toBe(303);
  await expect.poll(async () => (await fetch(`${blog.url}/${unread.slug}`)).status).toBe(200);
  expect((await fetch(`${blog.url}/api/health`)).status).toBe(200);
  test.info().annotations.push({ type: 'figures', description: `${Date.now() - begun} ms to recover` });
});

test('the blog starts its own database again when that is killed', async () => {
  const blog = await served();
  const slug = await plantArticle(blog);
  const { pid, end } = await databaseOf(blog);
  await end();
  process.kill(pid, 'SIGKILL');
  await expect.poll(async () => (await fetch(`${blog.url}/api/health`)).status).toBe(503);
  await expect
    .poll(async () => (await fetch(`${blog.url}/api/health`)).status, { timeout: 60_000 })
    .toBe(200);
  const address = `${blog.url}/${slug}`;
  // Each connection finds out by itself.
  await expect.poll(async () => (await fetch(address)).status).toBe(200);
  const answer = await post(address, filledForm(await readReplyForm(address), guest(2)));
  expect(answer.status).toBe(303);
});

test('what another process changes while the database restarts is seen', async () => {
  const blog = await served();
  const slug = await plantArticle(blog);
  expect((await fetch(`${blog.url}/${slug}`)).status).toBe(200);
  const { pid, end, db } = await databaseOf(blog);
  await db.execute(sql`update articles set title = 'Renamed in secret' where slug = ${slug}`);
  await end();
  expect(await (await fetch(`${blog.url}/${slug}`)).text()).not.toContain('Renamed in secret');
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => (await fetch(`${blog.url}/${slug}`)).text(), { timeout: 60_000 })
    .toContain('Renamed in secret');
});

test('the second start is quick, and everything that it made lies in its data folder, for its user alone', async () => {
  const first = await served();
  await first.stop();
  const second = await served({ data: first.data });
  expect(Number(readyIn(second))).toBeLessThan(15);
  test.info().annotations.push({
    type: 'figures',
    description: `first start of a built blog ${readyIn(first)} s, second ${readyIn(second)} s`,
  });
  expect(second.said()).not.toMatch(/Building|next\.config|✓/);
  expect(statSync(join(first.data, 'secrets.json')).mode & 0o777).toBe(0o600);
  const made = readdirSync(first.data).sort();
  expect(['database', 'secrets.json', 'server.lock'].filter((name) => !made.includes(name))).toEqual([]);
});

test('a second start on one data folder says so and leaves the first alone', async () => {
  const first = await served();
  const second = await served({ data: first.data, port: port() + 1 }).catch((error: Error) => error.message);
  expect(second).toContain(
    `Another start (process ${first.process.pid}) already serves from ${first.data}. Stop it first`,
  );
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
});

test.describe('asked to stop', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`by ${signal}, twice at once as npm does it, it stops everything cleanly`, async () => {
      const blog = await served();
      const { pid, end } = await databaseOf(blog);
      await end();
      blog.process.kill(signal);
      blog.process.kill(signal);
      await ended(blog.process);
      expect(blog.process.exitCode).toBe(0);
      expect(() => process.kill(pid, 0)).toThrow();
      expect(readdirSync(blog.data)).not.toContain('server.lock');
    });
  }

  test('while it starts, it stops what it has started', async () => {
    const data = mkdtempSync(join(tmpdir(), 'rejoinder-stop-'));
    undo.push(async () => rmSync(data, { recursive: true, force: true }));
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: join(import.meta.dirname, '..'),
      env: {
        ...process.env,
        PORT: String(port() + 2),
        REJOINDER_DATA: data,
        REJOINDER_BUILD_FOLDER: '.next-test',
        DATABASE_URL: '',
      },
      stdio: 'ignore',
    });
    undo.push(async () => child.kill('SIGKILL'));
    await expect.poll(() => readdirSync(data), { timeout: 60_000 }).toContain('database');
    child.kill('SIGINT');
    await ended(child);
    expect(child.exitCode).toBe(0);
    expect(await findRunningDatabase(join(data, 'database'))).toBeUndefined();
    expect(readdirSync(data)).not.toContain('server.lock');
  });
});
