import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from './client';
import { blog } from './schema/site';
import { testDatabase } from './testing/database';

const { address } = await testDatabase();

/** One connection, and how many of our queries it keeps. */
async function withOne<T>(query: string, work: (one: ReturnType<typeof connect>['db']) => Promise<T>) {
  const url = new URL(address);
  url.search += `&pool=1${query}`;
  const { db, end } = connect(url.href);
  const result = await work(db);
  const [kept] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_prepared_statements where statement like 'select%'`,
  );
  await end();
  return { result, kept: kept?.n };
}

test('a statement that was sent before is kept by its connection, also within transactions', async () => {
  const { kept } = await withOne('', async (db) => {
    const ask = (by: Pick<typeof db, 'select'>) => by.select().from(blog).where(eq(blog.id, 1));
    await ask(db);
    await ask(db);
    await db.transaction(async (tx) => {
      await ask(tx);
      await tx.transaction((inner) => ask(inner));
    });
  });
  expect(kept).toBe(1);
});

test('past the limit further statements are answered, and not kept', async () => {
  const { result, kept } = await withOne('', async (db) => {
    const answers: unknown[] = [];
    for (let n = 0; n < 510; n++)
      answers.push(...(await db.execute(sql`select ${n}::int as ${sql.identifier(`n${n}`)}`)));
    return answers.length;
  });
  expect(result).toBe(510);
  expect(kept).toBe(500);
});

test('an address can say that statements are not to be kept', async () => {
  const { kept } = await withOne('&prepare=false', (db) => db.select().from(blog).where(eq(blog.id, 1)));
  expect(kept).toBe(0);
});

test('a statement that failed leaves its connection usable', async () => {
  const { result } = await withOne('', async (db) => {
    await expect(db.execute(sql`select 1 / ${0}::int as it`)).rejects.toThrow();
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(sql`select 1 / ${0}::int as it`);
      }),
    ).rejects.toThrow();
    return db.execute(sql`select 6 / ${2}::int as it`);
  });
  expect(result[0]).toEqual({ it: 3 });
});

test('a statement that was kept before a table changed is answered after it', async () => {
  const { result } = await withOne('', async (db) => {
    await db.execute(sql`create table changing (a int)`);
    const ask = () => db.execute(sql`select * from changing where a > ${0}::int`);
    await ask();
    await db.execute(sql`alter table changing add column b int`);
    await db.execute(sql`insert into changing values (1, 2)`);
    return ask();
  });
  expect(result[0]).toEqual({ a: 1, b: 2 });
});

test('a statement that is kept is planned anew each time, for the table as it has become', async () => {
  const { result } = await withOne('', async (db) => {
    for (let n = 0; n < 10; n++) await db.select().from(blog).where(eq(blog.id, n));
    return db.execute(
      sql`select custom_plans, generic_plans from pg_prepared_statements where statement like '%from "blog"%'`,
    );
  });
  expect(result[0]).toEqual({ custom_plans: '10', generic_plans: '0' });
});
