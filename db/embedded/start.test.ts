import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { connectRaw } from '../client';
import { findRunningDatabase } from './find';
import { startEmbeddedDatabase } from './start';
import { commandOf, isRoot, isRunning, NOBODY, query, Trial, until } from './testing';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const trial = new Trial();
afterEach(() => {
  vi.unstubAllEnvs();
  return trial.clean();
});

const socketFolderOf = (url: string) => new URL(url).searchParams.get('host') ?? '';

test('the first start makes the data, the second attaches, and a start after a stop finds the rows', async () => {
  const folder = join(trial.makeFolder(), 'site/.data/database');
  const sentences: string[] = [];
  const first = await startEmbeddedDatabase({ folder, onProgress: (sentence) => sentences.push(sentence) });
  expect(first.started).toBe(true);
  expect(sentences).toEqual(['Making the database, which happens once.']);
  await query(first.url, 'create table kept as select 42 as answer');

  const second = await startEmbeddedDatabase({ folder });
  expect(second).toMatchObject({ started: false, pid: first.pid, url: first.url });
  await second.stop();
  expect(isRunning(first.pid), 'one who attached does not stop it').toBe(true);

  await first.stop();
  expect(isRunning(first.pid)).toBe(false);
  await first.stop();
  const third = await startEmbeddedDatabase({ folder });
  expect(third.started).toBe(true);
  expect(await query(third.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await third.stop();
});

test('the server is safe, speaks UTF-8 with built-in sorting, and listens on its socket only', async () => {
  const folder = trial.makeFolder();
  const { url, pid, stop } = await startEmbeddedDatabase({ folder });
  const [row] = await query(
    url,
    `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
      current_setting('max_connections') as connections, current_setting('data_checksums') as checksums,
      current_user as name, (select rolsuper from pg_roles where rolname = current_user) as super, lower('ÀÉ') as low,
      (select datlocprovider::text || datlocale || pg_encoding_to_char(encoding) from pg_database
        where datname = current_database()) as locale`,
  );
  expect(row).toEqual({
    addresses: '',
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    connections: '60',
    checksums: 'on',
    name: 'rejoinder',
    super: true,
    low: 'àé',
    locale: 'bC.UTF-8UTF8',
  });
  const socket = statSync(socketFolderOf(url));
  expect(socket.mode & 0o777).toBe(0o700);
  expect(socket.uid).toBe(isRoot ? NOBODY : process.getuid?.());
  expect(existsSync(`/proc/${pid}/environ`) && readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain(
    'HOME=',
  );
  await stop();
});

test('throwAway trades safety for speed', async () => {
  const database = await startEmbeddedDatabase({ folder: trial.makeFolder(), throwAway: true });
  expect(await query(database.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
  await database.stop();
});

test.each([
  ['a name with spaces, commas, quotes and letters', 'my "blog", 100% é:#?&+'],
  ['a path too long for a socket', 'x'.repeat(120)],
])('%s works, and the socket is closed to others', async (_, name) => {
  vi.stubEnv('TMPDIR', trial.makeFolder());
  const folder = join(trial.makeFolder(), name, 'database');
  const database = await startEmbeddedDatabase({ folder });
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await startEmbeddedDatabase({ folder })).pid).toBe(database.pid);
  expect(Buffer.byteLength(socketFolderOf(database.url)) + '/.s.PGSQL.5432'.length).toBeLessThanOrEqual(107);
  expect(statSync(socketFolderOf(database.url)).mode & 0o777).toBe(0o700);
  await database.stop();
});

test('tools find a server that runs, and nothing where none runs', async () => {
  const folder = join(trial.makeFolder(), 'database');
  expect(await findRunningDatabase(folder)).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
  const { url, pid, stop } = await startEmbeddedDatabase({ folder });
  expect(await findRunningDatabase(folder)).toEqual({ url, pid });
  await stop();
  expect(await findRunningDatabase(folder)).toBeUndefined();
});

test('a missing database is made again, by a start as well as by one that attaches', async () => {
  const folder = trial.makeFolder();
  const { url, stop } = await startEmbeddedDatabase({ folder });
  await query(url.replace('/rejoinder?', '/postgres?'), 'drop database rejoinder');
  const attached = await startEmbeddedDatabase({ folder });
  expect(attached.started).toBe(false);
  expect(await query(attached.url, 'select current_database() as name')).toEqual([{ name: 'rejoinder' }]);
  await stop();
});

test('a server whose connections are all taken is attached to', async () => {
  const folder = trial.makeFolder();
  const { url, stop } = await startEmbeddedDatabase({ folder });
  const sql = connectRaw(url, { max: 60 });
  await Promise.all(Array.from({ length: 60 }, () => sql`select pg_sleep(0.2)`));
  await expect(query(url, 'select 1')).rejects.toMatchObject({ code: '53300' });
  expect((await startEmbeddedDatabase({ folder })).started).toBe(false);
  await sql.end();
  await stop();
});

test('a copy of the folder of a running server gets a server of its own', async () => {
  const [folder, copy] = [trial.makeFolder(), trial.makeFolder()];
  const first = await startEmbeddedDatabase({ folder });
  await query(first.url, 'checkpoint');
  await cp(join(folder, 'cluster'), join(copy, 'cluster'), { recursive: true });
  const second = await startEmbeddedDatabase({ folder: copy });
  expect(second.started).toBe(true);
  expect(second.pid).not.toBe(first.pid);
  expect(isRunning(first.pid)).toBe(true);
  await first.stop();
  await second.stop();
});

test('a start that fails says why in one sentence and with the last lines of the log', async () => {
  const folder = trial.makeFolder();
  await (await startEmbeddedDatabase({ folder })).stop();
  appendFileSync(join(folder, 'cluster/postgresql.conf'), '\nnonsense = 1\n');
  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(
    /^The database in .* did not start\.\n.*unrecognized configuration parameter "nonsense"/s,
  );
  expect(readdirSync(folder)).not.toContain('starting.lock');
});

test('data of another version of PostgreSQL is refused with a sentence', async () => {
  const folder = trial.makeFolder();
  await (await startEmbeddedDatabase({ folder })).stop();
  writeFileSync(join(folder, 'cluster/PG_VERSION'), '17\n');
  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(/made by another version of PostgreSQL/);
});

test('a folder that is a file, and a data folder with other things in it, are left alone', async () => {
  const folder = trial.makeFolder();
  const file = join(folder, 'file');
  writeFileSync(file, 'precious');
  await expect(startEmbeddedDatabase({ folder: file })).rejects.toThrow(/has to be a folder/);
  await expect(startEmbeddedDatabase({ folder: join(file, 'below') })).rejects.toThrow(/has to be a folder/);
  await cp(file, join(folder, 'cluster/precious'));
  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(/holds files but no database/);
  expect(readdirSync(folder).sort()).toEqual(['cluster', 'file']);
  expect(readFileSync(join(folder, 'cluster/precious'), 'utf8')).toBe('precious');
});

test('a log of more than 10 MB is put aside at the next start', async () => {
  const folder = trial.makeFolder();
  await (await startEmbeddedDatabase({ folder })).stop();
  truncateSync(join(folder, 'postgres.log'), 10 * 1024 * 1024 + 1);
  await (await startEmbeddedDatabase({ folder })).stop();
  expect(statSync(join(folder, 'postgres.log')).size).toBeLessThan(100_000);
  expect(statSync(join(folder, 'postgres.log.1')).size).toBe(10 * 1024 * 1024 + 1);
});

test('a process that only starts the database ends by itself, and the server goes on', async () => {
  const folder = trial.makeFolder();
  const starter = trial.startElsewhere(folder);
  const { pid } = await starter.outcome;
  await starter.ended;
  expect(isRunning(pid)).toBe(true);
  expect(await startEmbeddedDatabase({ folder })).toMatchObject({ started: false, pid });
});

test('Ctrl-C in the terminal does not reach the server', async () => {
  const folder = trial.makeFolder();
  // setsid: the starter leads a group, as a command does in a terminal.
  const starter = trial.startElsewhere(folder, { stays: true, prefix: ['setsid'] });
  const { pid } = await starter.outcome;
  process.kill(-(starter.process.pid ?? 0), 'SIGINT');
  await starter.ended;
  expect(commandOf(pid)).toContain(folder);
  const [stat = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').slice(-1);
  expect(stat.split(' ').slice(2, 4).map(Number), 'leads its own group and session').toEqual([pid, pid]);
  await until('the server answers', () => findRunningDatabase(folder));
});
