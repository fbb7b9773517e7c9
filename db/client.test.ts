import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { connect, isDatabaseAway } from './client';
import { testDatabase } from './testing/database';

const { db, address } = await testDatabase();

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rejoinder-away-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const failureOf = (done: () => unknown) =>
  Promise.resolve()
    .then(done)
    .then(
      () => undefined,
      (error: unknown) => error,
    );

/** What a query, and a transaction, say to a database at this address. */
async function failuresAt(url: string): Promise<unknown[]> {
  const { db: elsewhere, end } = connect(url);
  onTestFinished(end);
  return [
    await failureOf(() => elsewhere.execute(sql`select 1`)),
    await failureOf(() => elsewhere.transaction((tx) => tx.execute(sql`select 1`))),
  ];
}

test('a database whose socket is missing is away', async () => {
  const failures = await failuresAt(`postgres://me@localhost/x?host=${folder()}`);
  expect(failures.map(isDatabaseAway)).toEqual([true, true]);
});

test('a database that hangs up is away', async () => {
  const server = createServer((socket: Socket) => socket.once('data', () => socket.resetAndDestroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const failures = await failuresAt(`postgres://me@127.0.0.1:${port}/x`);
  expect(failures.map(isDatabaseAway)).toEqual([true, true]);
});

test('a connection that is ended under a query means away', async () => {
  const { db: doomed, end } = connect(address);
  onTestFinished(end);
  const failure = await failureOf(() => doomed.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
  expect(isDatabaseAway(failure)).toBe(true);
});

test('what broke while a query was written means away', () => {
  const broken = Object.assign(new Error('write EPIPE'), {
    code: 'EPIPE',
    syscall: 'write',
    query: 'select 1',
  });
  expect(isDatabaseAway(new Error('Failed query', { cause: broken }))).toBe(true);
});

test('a file that is missing, or a pipe that nobody reads, has nothing to do with the database', async () => {
  const missing = await failureOf(() => readFileSync(join(folder(), 'none.png')));
  expect(missing).toMatchObject({ code: 'ENOENT' });
  expect(isDatabaseAway(missing)).toBe(false);
  expect(isDatabaseAway(new Error('outer', { cause: missing }))).toBe(false);
  for (const [code, syscall] of [
    ['EACCES', 'open'],
    ['EPIPE', 'write'],
  ])
    expect(isDatabaseAway(Object.assign(new Error(code), { code, syscall }))).toBe(false);
});

test('a database that says no is there', async () => {
  expect(isDatabaseAway(await failureOf(() => db.execute(sql`select nothing`)))).toBe(false);
});
