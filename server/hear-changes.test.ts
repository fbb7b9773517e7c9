import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectionOptions, connectRaw } from '@/db/client';
import { testDatabase } from '@/db/testing/database';
import { announceChange, CHANGES_CHANNEL, INSTANCE } from '@/lib/site/changes';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { Hearing } from './hear-changes';
import { PageCache } from './page-cache';

const { db, address } = await testDatabase();

/** A cache that listens, and the purges that it gets. */
async function listening() {
  const purges: string[] = [];
  const cache = new PageCache();
  cache.purge = (subjects) => void purges.push(subjects === 'all' ? 'all' : [...subjects].join(' '));
  const hearing = new Hearing(address, cache);
  onTestFinished(() => hearing.stop());
  expect(await hearing.isCurrent()).toBe(true);
  expect(purges.splice(0)).toEqual(['all']);
  return { purges, hearing };
}

test('what another process changes is purged when it commits', async () => {
  const { purges } = await listening();
  await db.transaction(async (tx) => {
    await announceChange(tx, 'article:1', 'articles');
    expect(purges).toEqual([]);
  });
  await vi.waitFor(() => expect(purges).toEqual(['article:1 articles']));
});

test('what is rolled back purges nothing, and what an act of this process says purges there', async () => {
  const { purges } = await listening();
  await db
    .transaction(async (tx) => announceChange(tx, 'article:1').then(() => tx.rollback()))
    .catch(() => {});
  await exchanges.run(newExchange(), () => db.transaction((tx) => announceChange(tx, 'article:2')));
  await db.transaction((tx) => announceChange(tx, 'article:3'));
  await vi.waitFor(() => expect(purges).toEqual(['article:3']));
  expect(INSTANCE).toMatch(/^[0-9a-f-]{36}$/);
});

test('who is to act after changes is told of each, of this process too, and when it begins to listen', async () => {
  const changed = vi.fn();
  const hearing = new Hearing(address, new PageCache(), changed);
  onTestFinished(() => hearing.stop());
  await hearing.isCurrent();
  expect(changed).toHaveBeenCalledTimes(1);
  await exchanges.run(newExchange(), () => db.transaction((tx) => announceChange(tx, 'article:5')));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  await db.transaction((tx) => announceChange(tx, 'article:5'));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3));
});

test('what cannot be read purges everything', async () => {
  const { purges } = await listening();
  const sql = connectRaw(address);
  onTestFinished(() => sql.end());
  await sql.notify(CHANGES_CHANNEL, 'no JSON');
  await vi.waitFor(() => expect(purges).toEqual(['all']));
});

test('for a moment nobody waits; then it is asked whether all was heard, once for all who want to know', async () => {
  const { hearing } = await listening();
  expect(hearing.isCurrent()).toBe(true);
  clock()(2_000);
  const asking = hearing.isCurrent();
  expect(hearing.isCurrent()).toBe(asking);
  expect(await asking).toBe(true);
  expect(hearing.isCurrent()).toBe(true);
});

test('what was committed before it was asked is purged when the answer comes', async () => {
  const { purges, hearing } = await listening();
  const letTimePass = clock();
  for (let n = 0; n < 50; n++) {
    await db.transaction((tx) => announceChange(tx, `article:${n}`));
    letTimePass(2_000);
    await hearing.isCurrent();
    expect(purges.at(-1)).toBe(`article:${n}`);
  }
});

test('a connection that was lost is found again, and everything purged, since what was said meanwhile is not known', async () => {
  const { purges, hearing } = await listening();
  await cutConnections();
  await vi.waitFor(async () => {
    await hearing.isCurrent();
    expect(purges).toEqual(['all']);
  });
  await db.transaction((tx) => announceChange(tx, 'article:4'));
  await vi.waitFor(() => expect(purges).toEqual(['all', 'article:4']));
});

test('while the database is away it is not current, at once, and it is again when the database is back', async () => {
  const proxy = await proxyTo(address);
  const hearing = new Hearing(proxy.address, new PageCache());
  onTestFinished(() => hearing.stop());
  expect(await hearing.isCurrent()).toBe(true);
  const isCurrentWhen = (is: boolean) =>
    vi.waitFor(async () => expect(await hearing.isCurrent()).toBe(is), { timeout: 5_000 });
  proxy.hang();
  await isCurrentWhen(false);
  proxy.pass();
  await isCurrentWhen(true);
});

/** Lets milliseconds pass without waiting for them. */
function clock(): (milliseconds: number) => void {
  const now = performance.now.bind(performance);
  let ahead = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
  onTestFinished(() => spy.mockRestore());
  return (milliseconds) => {
    ahead += milliseconds;
  };
}

async function cutConnections(): Promise<void> {
  const sql = connectRaw(address);
  onTestFinished(() => sql.end());
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike '%listen%' and pid <> pg_backend_pid()`;
}

/** The same database through a connection that can hang without being closed. */
async function proxyTo(target: string) {
  const { host, port } = connectionOptions(target);
  let isHanging = false;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(`${host}/.s.PGSQL.${port}`);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (bytes) => isHanging || to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const url = new URL(target);
  url.searchParams.set('host', 'localhost');
  url.port = String((server.address() as AddressInfo).port);
  return {
    address: url.href,
    hang: () => {
      isHanging = true;
    },
    pass: () => {
      isHanging = false;
    },
  };
}
