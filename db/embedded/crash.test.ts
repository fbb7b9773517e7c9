import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { startEmbeddedDatabase } from './start';
import { isRoot, isRunning, NOBODY, query, Trial, until } from './testing';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const trial = new Trial();
afterEach(() => trial.clean());

const cores = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('cluster'));

test('the server outlives its killed starter, and the next start attaches', async () => {
  const folder = trial.makeFolder();
  const starter = trial.startElsewhere(folder, { stays: true });
  const { pid, url } = await starter.outcome;
  starter.process.kill('SIGKILL');
  await starter.ended;
  expect(await startEmbeddedDatabase({ folder })).toMatchObject({ started: false, pid, url });
});

test('no acknowledged row is lost when everything is killed at once, five times over', async () => {
  const folder = trial.makeFolder();
  let database = await startEmbeddedDatabase({ folder });
  await query(database.url, 'create table kept (number int)');
  for (let number = 1; number <= 5; number++) {
    await query(database.url, `insert into kept values (${number})`);
    await trial.kill(database.pid);
    database = await startEmbeddedDatabase({ folder });
    expect(database.started).toBe(true);
    expect(await query(database.url, 'select count(*)::int as rows from kept')).toEqual([{ rows: number }]);
  }
  await database.stop();
});

test('a start waits for the children of a killed server, which still use its memory', async () => {
  const folder = trial.makeFolder();
  const first = await startEmbeddedDatabase({ folder });
  // Something that computes notices the server's death only when it has finished.
  const busy = query(first.url, 'select sum(sqrt(n)) from generate_series(1, 8000000) as n').catch(() => {});
  const activity = "select pid from pg_stat_activity where query like '%sqrt%' and pid <> pg_backend_pid()";
  const child = await until('the query runs', async () => (await query(first.url, activity))[0]?.pid);
  await trial.kill(first.pid);
  expect(isRunning(Number(child))).toBe(true);
  const second = await startEmbeddedDatabase({ folder });
  expect(second.started).toBe(true);
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(
    /shared memory block .* is still in use/,
  );
  await busy;
  await second.stop();
});

test('a number in stale files that now belongs to an unrelated process stops nobody', async () => {
  const folder = trial.makeFolder();
  const first = await startEmbeddedDatabase({ folder });
  await trial.kill(first.pid);
  // The same user's, since postgres ignores the processes of others.
  const unrelated = trial.spawn(['sleep', '300'], isRoot ? { uid: NOBODY } : {});
  const pidFile = join(folder, 'cluster/postmaster.pid');
  const lockFile = join(folder, 'socket/.s.PGSQL.5432.lock');
  for (const path of [pidFile, lockFile]) {
    expect(existsSync(path), path).toBe(true);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(unrelated.pid)));
  }
  const second = await startEmbeddedDatabase({ folder });
  expect(second.started).toBe(true);
  expect(isRunning(unrelated.pid ?? 0)).toBe(true);
  await second.stop();
});

test.each(['', 'nonsense'])('a postmaster.pid that a power cut left as "%s" stops nobody', async (text) => {
  const folder = trial.makeFolder();
  await (await startEmbeddedDatabase({ folder })).stop();
  writeFileSync(join(folder, 'cluster/postmaster.pid'), text);
  const second = await startEmbeddedDatabase({ folder });
  expect(second.started).toBe(true);
  await second.stop();
});

test('of starters at the same moment one makes the data and starts, the others attach', async () => {
  for (let round = 0; round < 3; round++) {
    const folder = join(trial.makeFolder(), 'database');
    const starters = [1, 2, 3].map(() => trial.startElsewhere(folder));
    const outcomes = await Promise.all(starters.map((starter) => starter.outcome));
    expect(outcomes.map((outcome) => outcome.error)).toEqual([undefined, undefined, undefined]);
    expect(outcomes.filter((outcome) => outcome.started)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.pid)).size).toBe(1);
    expect(cores(folder)).toEqual(['cluster']);
    expect(readdirSync(folder)).not.toContain('starting.lock');
  }
});

test('two starts in one process also agree', async () => {
  const folder = trial.makeFolder();
  const [one, other] = await Promise.all([
    startEmbeddedDatabase({ folder }),
    startEmbeddedDatabase({ folder }),
  ]);
  expect(one.pid).toBe(other.pid);
  expect([one.started, other.started].sort()).toEqual([false, true]);
  await Promise.all([one.stop(), other.stop()]);
});

test('a start that is killed while it makes the data leaves nothing half-made', async () => {
  const folder = trial.makeFolder();
  const starter = trial.startElsewhere(folder, { stays: true });
  const unfinished = await until('initdb has begun', () => cores(folder).find((name) => name !== 'cluster'));
  await until('some data is there', () => existsSync(join(folder, unfinished, 'global')));
  starter.process.kill('SIGKILL');
  await starter.ended;
  expect(existsSync(join(folder, 'cluster'))).toBe(false);
  expect(readdirSync(folder)).toContain('starting.lock');

  const database = await startEmbeddedDatabase({ folder });
  expect(database.started).toBe(true);
  await until('the remains are gone', () => cores(folder).join() === 'cluster');
  expect(readdirSync(folder)).not.toContain('starting.lock');
  await database.stop();
});

test('a lock of a dead process, and one that nobody has touched for long, are broken', async () => {
  const folder = trial.makeFolder();
  const lock = join(folder, 'starting.lock');
  writeFileSync(lock, '2147483646');
  utimesSync(lock, new Date('2099-01-01'), new Date('2099-01-01'));
  const first = await startEmbeddedDatabase({ folder });
  expect(first.started).toBe(true);
  await first.stop();
  // After a container's restart, our own number may well be the former owner's.
  writeFileSync(lock, String(process.pid));
  utimesSync(lock, new Date(0), new Date(0));
  const second = await startEmbeddedDatabase({ folder });
  expect(second.started).toBe(true);
  await second.stop();
});

test('while a living process holds the lock, a start waits and says so', async () => {
  const folder = trial.makeFolder();
  const lock = join(folder, 'starting.lock');
  writeFileSync(lock, String(process.pid));
  const sentences: string[] = [];
  const start = startEmbeddedDatabase({ folder, onProgress: (sentence) => sentences.push(sentence) });
  await until('it says that it waits', () => sentences.length > 0);
  expect(sentences).toEqual(['Waiting for another process that starts the database.']);
  expect(cores(folder)).toEqual([]);
  writeFileSync(lock, '2147483646');
  const database = await start;
  expect(database.started).toBe(true);
  await database.stop();
});

test('a server that is still stopping is waited for', async () => {
  const folder = trial.makeFolder();
  const first = await startEmbeddedDatabase({ folder });
  // A smart shutdown lasts for as long as somebody is connected.
  const sleeper = query(first.url, 'select pg_sleep(1)');
  await until('it sleeps', async () => {
    const rows = await query(first.url, "select 1 from pg_stat_activity where query = 'select pg_sleep(1)'");
    return rows.length > 0;
  });
  process.kill(first.pid, 'SIGTERM');
  await until('it stops', () =>
    /stopping/.test(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8')),
  );
  const second = await startEmbeddedDatabase({ folder });
  expect(second.started).toBe(true);
  expect(second.pid).not.toBe(first.pid);
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8'), 'no start in vain').not.toContain('in use');
  await sleeper;
  await second.stop();
});

test('an empty data folder, as a mount leaves it, is filled', async () => {
  const folder = trial.makeFolder();
  mkdirSync(join(folder, 'cluster'));
  const database = await startEmbeddedDatabase({ folder });
  expect(database.started).toBe(true);
  await database.stop();
});
