import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { connect, type Database } from './client';
import { inOneGo } from './in-one-go';
import { testDatabase } from './testing/database';

const { address, db: first } = await testDatabase();
await first.execute(sql`create table notes (n int primary key, at timestamptz not null default now())`);

const withPool = (size: number) => {
  const url = new URL(address);
  url.search += `&pool=${size}`;
  return connect(url.href);
};

describe.each([
  ['with the least of connections', withPool(1)],
  ['with the usual connections', withPool(10)],
] as const)('%s', (_name, { db, end }) => {
  afterAll(async () => {
    await db.execute(sql`delete from notes`);
    await end();
  });
  const numbers = async () =>
    (await db.execute<{ n: number }>(sql`select n from notes order by n`)).map(({ n }) => n);

  test('all statements are done, and each answers', async () => {
    const rows = await inOneGo(db, [
      sql`insert into notes values (${1}) returning n`,
      sql`insert into notes values (${2})`,
      sql`select count(*)::int as n from notes where n < ${10}`,
    ]);
    expect(rows.map((each) => [...each])).toEqual([[{ n: 1 }], [], [{ n: 2 }]]);
    expect(await numbers()).toEqual([1, 2]);
  });

  test('when one fails none is done, the reason is thrown, and the connection serves on', async () => {
    for (const failing of [0, 1, 2]) {
      const statements = [3, 4, 5].map((n, at) => sql`insert into notes values (${at === failing ? 1 : n})`);
      await expect(inOneGo(db, statements)).rejects.toMatchObject({ code: '23505' });
    }
    await expect(inOneGo(db, [sql`insert into notes values (${1})`])).rejects.toMatchObject({
      code: '23505',
    });
    expect(await numbers()).toEqual([1, 2]);
  });

  test('a connection that is ended in the middle is an error, and another serves on', async () => {
    const ending = inOneGo(db, [
      sql`insert into notes values (${6})`,
      sql`select pg_terminate_backend(pg_backend_pid())`,
      sql`select 1 as one`,
    ]);
    await expect(ending).rejects.toThrow();
    for (let n = 0; n < 8; n++) expect(await one(db, sql`select ${n}::int as n`)).toEqual({ n });
    const alone = inOneGo(db, [sql`select pg_terminate_backend(pg_backend_pid())`]);
    await expect(alone).rejects.toThrow();
    const many = await Promise.all(Array.from({ length: 12 }, (_, n) => one(db, sql`select ${n}::int as n`)));
    expect(many).toEqual(Array.from({ length: 12 }, (_, n) => ({ n })));
    expect(await numbers()).toEqual([1, 2]);
  });

  test('within a transaction the statements are part of it', async () => {
    const undone = db.transaction(async (tx) => {
      await inOneGo(tx as unknown as Database, [sql`insert into notes values (${8})`, sql`select 1 as one`]);
      throw new Error('not this time');
    });
    await expect(undone).rejects.toThrow('not this time');
    expect(await numbers()).toEqual([1, 2]);
  });

  test('more of them at once than there are connections take turns', async () => {
    const all = Array.from({ length: 30 }, (_, n) =>
      inOneGo(db, [sql`insert into notes values (${100 + n})`]),
    );
    await Promise.all([...all, numbers()]);
    expect((await numbers()).length).toBe(32);
  });

  test('of many at once each is done whole or not at all, whatever becomes of its neighbours', async () => {
    const fails = (n: number) => n % 3 === 0;
    const ends = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        inOneGo(db, [
          sql`insert into notes values (${1_000 + n})`,
          sql`insert into notes values (${fails(n) ? 1_000 + n : 3_000 + n})`,
        ]),
      ),
    );
    expect(ends.map(({ status }) => status === 'rejected')).toEqual(ends.map((_, n) => fails(n)));
    const done = ends.flatMap((_, n) => (fails(n) ? [] : [1_000 + n, 3_000 + n]));
    expect((await numbers()).filter((n) => n >= 1_000)).toEqual(done.sort((a, b) => a - b));
  });

  test('a connection that breaks under many leaves nothing half done, and nothing is called done that is not', async () => {
    const long = 'x'.repeat(10_000);
    const ends = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        inOneGo(db, [
          sql`insert into notes select ${6_000 + n} where ${long} <> ''`,
          n % 10 === 5
            ? sql`select pg_terminate_backend(pg_backend_pid())`
            : sql`select 1 where ${long} <> ''`,
          sql`insert into notes select ${7_000 + n} where ${long} <> ''`,
        ]),
      ),
    );
    const done = new Set(await numbers());
    const halves = ends.map((_, n) => [done.has(6_000 + n), done.has(7_000 + n)]);
    expect(halves.filter(([one, other]) => one !== other)).toEqual([]);
    const called = ends.map(({ status }) => status === 'fulfilled');
    expect(called.filter((isDone, n) => isDone && !halves[n]?.[0])).toEqual([]);
    expect(await one(db, sql`select 1 as one`)).toEqual({ one: 1 });
  });

  test('plans are kept and look for an index, whether there is one statement or more, and only there', async () => {
    const settings = sql`select current_setting('plan_cache_mode') as plans, current_setting('enable_seqscan') as seqscan`;
    const quick = { plans: 'force_generic_plan', seqscan: 'off' };
    expect(await one(db, settings)).toEqual(quick);
    expect([...((await inOneGo(db, [sql`select 1`, settings]))[1] ?? [])]).toEqual([quick]);
    const [elsewhere] = await db.execute(settings);
    expect(elsewhere).toEqual({ plans: 'force_custom_plan', seqscan: 'on' });
  });

  test('values are read as they are read elsewhere, times to the microsecond', async () => {
    const value = sql`select '2026-01-02 03:04:05.678901+00'::timestamptz as at, 12::bigint as id, '{"a":[1]}'::jsonb as j`;
    expect(await one(db, value)).toEqual((await db.execute(value))[0]);
    const [back] = await db.execute(
      sql`select ${(await one(db, value))?.at}::timestamptz = '2026-01-02 03:04:05.678901+00' as same`,
    );
    expect(back).toEqual({ same: true });
  });
});

async function one(db: Database, statement: Parameters<typeof inOneGo>[1][0]) {
  const [[row] = []] = await inOneGo(db, [statement]);
  return row;
}

test('nobody is sent behind one that waits for a row, while there is a connection to spare', async () => {
  const { db, end } = withPool(10);
  await first.execute(sql`insert into notes values (1)`);
  const { waiting, others } = await first.transaction(async (tx) => {
    await tx.execute(sql`update notes set at = now() where n = 1`);
    const waiting = inOneGo(db, [sql`update notes set at = now() where n = 1`]);
    const others = [];
    for (let n = 0; n < 8; n++) others.push(await one(db, sql`select ${n}::int as n`));
    return { waiting, others };
  });
  expect(others).toEqual(Array.from({ length: 8 }, (_, n) => ({ n })));
  await waiting;
  await end();
});

test('what is flushed together is on disk when it is acknowledged', async () => {
  // Databases for tests are quick and careless by themselves.
  const name = new URL(address).pathname.slice(1);
  await first.execute(sql.raw(`alter database "${name}" set synchronous_commit = on`));
  const { db: wide, end } = connect(address);
  const isOnDisk = async (n: number) => {
    const [, [row] = []] = await inOneGo<{ lsn: string }>(
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
