import { sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { connect, connectRaw, database, readFrom } from '@/db/client';
import { addArticle } from '@/db/factories';
import { replicatedDatabase } from '@/db/testing/replica';
import { PageCache } from './page-cache';
import { Replicas, replicaAddresses } from './replicas';
import { serve, shownPage } from './testing/loopback';

const { primary, replica } = await replicatedDatabase();
const { db, end } = connect(primary);
vi.stubEnv('DATABASE_URL', primary);
const cache = new PageCache();
const replicas = new Replicas(primary, [replica], cache);
const admin = connectRaw(replica);
afterAll(async () => {
  await Promise.all([replicas.stop(), admin.end(), end()]);
});

const article = await addArticle(db, { slug: 'hello', title: '0' });
const setTitle = (title: number) =>
  db.execute(sql`update articles set title = ${`${title}`} where id = ${article.id}`);

/** The title of the article, and whether it was read from the replica, as the database says that a page gets. */
async function readTitle(): Promise<{ title: string; isReplica: boolean }> {
  const [row] = await database().execute<{ title: string; isReplica: boolean }>(
    sql`select title, pg_is_in_recovery() as "isReplica" from articles where slug = 'hello'`,
  );
  return row ?? expect.fail('There is no article.');
}
const readChosen = async () => {
  const chosen = await replicas.choose();
  return chosen ? readFrom(chosen.db, readTitle) : readTitle();
};

test('pages are read from a replica that has followed', async () => {
  await vi.waitFor(async () => expect(await readChosen()).toEqual({ title: '0', isReplica: true }));
  expect((await readTitle()).isReplica).toBe(false);
});

test('what was purged for is read, 200 times in a row: from the replica, or from the database while it has not followed', async () => {
  for (let n = 1; n <= 200; n++) {
    await setTitle(n);
    cache.purge([`article:${article.id}`]);
    expect((await readChosen()).title).toBe(`${n}`);
  }
});

test('a replica that stands still is read no more from the next purge on, and again when it has caught up', async () => {
  await vi.waitFor(async () => expect((await readChosen()).isReplica).toBe(true));
  await admin`select pg_wal_replay_pause()`;
  await setTitle(1_000);
  cache.purge([`article:${article.id}`]);
  expect(await readChosen()).toEqual({ title: '1000', isReplica: false });
  await admin`select pg_wal_replay_resume()`;
  await vi.waitFor(async () => expect(await readChosen()).toEqual({ title: '1000', isReplica: true }));
});

test('shared pages alone are read from it; what fails there is made from the database', async () => {
  await vi.waitFor(async () => expect((await readChosen()).isReplica).toBe(true));
  const { base } = await serve(
    async (request, response) => {
      const { isReplica } = await readTitle();
      if (request.url === '/writes') await database().execute(sql`update articles set title = title`);
      shownPage(response, isReplica ? 'replica' : 'database');
    },
    { replicas },
  );
  const read = async (path: string) => (await fetch(base + path)).text();
  expect(await read('/hello')).toBe('replica');
  expect(await read('/me')).toBe('database');
  expect(await read('/writes')).toBe('database');
});

test('a replica that is not there is left alone for a while', async () => {
  const gone = new Replicas(primary, ['postgres://nobody@localhost:1/none'], cache);
  expect(await gone.choose()).toBeUndefined();
  const asked = performance.now();
  expect(await gone.choose()).toBeUndefined();
  expect(performance.now() - asked).toBeLessThan(50);
  await gone.stop();
});

test('addresses stand between commas or spaces', () => {
  expect(replicaAddresses('postgres://a/x, postgres://b/x\npostgres://c/x')).toHaveLength(3);
  expect(replicaAddresses('')).toEqual([]);
});
