import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { connect } from './client';
import { inOneGo } from './in-one-go';
import { testDatabase } from './testing/database';

const { address } = await testDatabase();
const url = new URL(address);
url.search += '&pool=1';
const { db } = connect(url.href);
await db.execute(sql`create table notes (n int primary key)`);

const numbers = async () =>
  (await db.execute<{ n: number }>(sql`select n from notes order by n`)).map(({ n }) => n);

test('all statements are done, and the last one answers', async () => {
  const rows = await inOneGo(db, [
    sql`insert into notes values (${1})`,
    sql`insert into notes values (${2})`,
    sql`select count(*)::int as n from notes where n < ${10}`,
  ]);
  expect(rows).toEqual([{ n: 2 }]);
  expect(await numbers()).toEqual([1, 2]);
});

test('when one fails none is done, the reason is thrown, and the connection serves on', async () => {
  for (const failing of [0, 1, 2]) {
    const statements = [3, 4, 5].map((n, at) => sql`insert into notes values (${at === failing ? 1 : n})`);
    await expect(inOneGo(db, statements)).rejects.toMatchObject({ code: '23505' });
  }
  expect(await numbers()).toEqual([1, 2]);
});

test('a connection that is ended in the middle is an error, and another serves on', async () => {
  const ending = inOneGo(db, [
    sql`insert into notes values (${6})`,
    sql`select pg_terminate_backend(pg_backend_pid())`,
    sql`select 1 as one`,
  ]);
  await expect(ending).rejects.toThrow();
  // postgres.js may give the reason once more to whoever asks next.
  await vi.waitFor(async () => expect(await numbers()).toEqual([1, 2]));
  expect(await inOneGo(db, [sql`select ${7}::int as n`])).toEqual([{ n: 7 }]);
});

test('within a transaction the statements are part of it', async () => {
  const undone = db.transaction(async (tx) => {
    await inOneGo(tx as unknown as typeof db, [sql`insert into notes values (${8})`, sql`select 1 as one`]);
    throw new Error('not this time');
  });
  await expect(undone).rejects.toThrow('not this time');
  expect(await numbers()).toEqual([1, 2]);
});

test('more of them at once than there are connections take turns', async () => {
  const all = Array.from({ length: 30 }, (_, n) => inOneGo(db, [sql`insert into notes values (${100 + n})`]));
  await Promise.all([...all, numbers()]);
  expect((await numbers()).length).toBe(32);
});

test('what is flushed together is on disk when it is acknowledged', async () => {
  // Databases for tests are quick and careless by themselves.
  await db.execute(sql.raw(`alter database "${url.pathname.slice(1)}" set synchronous_commit = on`));
  const { db: wide, end } = connect(address);
  const isOnDisk = async (n: number) => {
    const [row] = await inOneGo<{ lsn: string }>(
      wide,
      [sql`insert into notes values (${n})`, sql`select pg_current_wal_insert_lsn()::text as lsn`],
      { isFlushedTogether: true },
    );
    const [state] = await wide.execute<{ is_flushed: boolean }>(
      sql`select pg_current_wal_flush_lsn() >= ${row?.lsn}::pg_lsn as is_flushed`,
    );
    return state?.is_flushed;
  };
  for (let n = 1000; n < 1005; n++) expect(await isOnDisk(n)).toBe(true);
  const many = await Promise.all(Array.from({ length: 30 }, (_, n) => isOnDisk(2000 + n)));
  expect(many).toEqual(Array(30).fill(true));
  await end();
});
