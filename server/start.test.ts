import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { withDatabase } from '@/db/testing/global-setup';

const root = dirname(import.meta.dirname);

/** Starts the blog as `npm start` does, where it must fail before anything is built. */
async function start(
  env: Record<string, string>,
): Promise<{ code: number | null; said: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      REJOINDER_URL: '',
      PORT: String(await freePort()),
      REJOINDER_DATA: folder,
      DATABASE_URL: '',
      ...env,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said, folder };
}

async function freePort(): Promise<number> {
  const { port, close } = await listener();
  await close();
  return port;
}

async function listener() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { port: (server.address() as AddressInfo).port, close };
}

test.each(['abc', '70000'])('PORT=%s ends the start with one sentence', async (port) => {
  const { code, said } = await start({ PORT: port });
  expect([code, said]).toEqual([
    1,
    `PORT is "${port}", which is not a port: it must be a number from 1 to 65535.\n`,
  ]);
});

test('a REJOINDER_URL that is no address ends the start with one sentence', async () => {
  const { code, said } = await start({ REJOINDER_URL: 'blog' });
  expect(code).toBe(1);
  expect(said).toMatch(/^REJOINDER_URL is "blog", which is not the address of a site: [^\n]*\n$/);
});

test('a port that is taken is known before anything is built', async () => {
  const { port, close } = await listener();
  onTestFinished(() => void close());
  const { code, said } = await start({ PORT: String(port) });
  expect([code, said]).toEqual([
    1,
    `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
  ]);
});

test('a data folder with a file in its way is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'file'), '');
  const { code, said } = await start({ REJOINDER_DATA: join(folder, 'file', 'data') });
  expect(code).toBe(1);
  expect(said).toMatch(/^The data folder \S+ cannot be made: [^\n]*\n$/);
});

test.each([
  ['is no address', () => 'blog', /is not the address of a database/],
  ['nobody listens at', () => 'postgres://me:secret@localhost:1/blog', /cannot be reached \(ECONNREFUSED\)/],
  ['names no database', () => withDatabase(inject('databaseServer'), 'nothing_here'), /does not exist/],
])(
  'a DATABASE_URL that %s ends the start with one sentence, without the password',
  async (_what, address, sentence) => {
    const { code, said } = await start({ DATABASE_URL: address() });
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said.trim()).not.toContain('\n');
    expect(said).not.toContain('secret');
  },
);
