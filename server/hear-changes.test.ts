import { expect, onTestFinished, test, vi } from 'vitest';
import { connectRaw } from '@/db/client';
import { testDatabase } from '@/db/testing/database';
import { announceChange, CHANGES_CHANNEL, INSTANCE } from '@/lib/site/changes';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { hearChanges } from './hear-changes';
import { PageCache } from './page-cache';

const { db, address } = await testDatabase();

/** A cache that listens, and the purges that it gets. */
async function listening() {
  const purges: string[] = [];
  const cache = new PageCache();
  cache.purge = (subjects) => void purges.push(subjects === 'all' ? 'all' : [...subjects].join(' '));
  onTestFinished(await hearChanges(address, cache));
  expect(purges.splice(0)).toEqual(['all']);
  return purges;
}

test('what another process changes is purged when it commits', async () => {
  const purges = await listening();
  await db.transaction(async (tx) => {
    await announceChange(tx, 'article:1', 'articles');
    expect(purges).toEqual([]);
  });
  await vi.waitFor(() => expect(purges).toEqual(['article:1 articles']));
});

test('what is rolled back purges nothing, and what an act of this process says purges there', async () => {
  const purges = await listening();
  await db
    .transaction(async (tx) => announceChange(tx, 'article:1').then(() => tx.rollback()))
    .catch(() => {});
  await exchanges.run(newExchange(), () => db.transaction((tx) => announceChange(tx, 'article:2')));
  await db.transaction((tx) => announceChange(tx, 'article:3'));
  await vi.waitFor(() => expect(purges).toEqual(['article:3']));
  expect(INSTANCE).toMatch(/^[0-9a-f-]{36}$/);
});

test('what cannot be read purges everything', async () => {
  const purges = await listening();
  const sql = connectRaw(address);
  onTestFinished(() => sql.end());
  await sql.notify(CHANGES_CHANNEL, 'no JSON');
  await vi.waitFor(() => expect(purges).toEqual(['all']));
});

test('a connection that was lost is found again, and everything purged, since what was said meanwhile is not known', async () => {
  const purges = await listening();
  const sql = connectRaw(address);
  onTestFinished(() => sql.end());
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike '%listen%' and pid <> pg_backend_pid()`;
  await vi.waitFor(() => expect(purges).toEqual(['all']), { timeout: 20_000 });
  await db.transaction((tx) => announceChange(tx, 'article:4'));
  await vi.waitFor(() => expect(purges).toEqual(['all', 'article:4']));
});
