import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectRaw } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { startEmbeddedDatabase } from '@/db/embedded/start';
import { keepDatabase } from './keep-database';

function place(): string {
  const made = mkdtempSync(join(tmpdir(), 'rejoinder-kept-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, 'database');
}

async function answer(url: string): Promise<unknown> {
  const sql = connectRaw(url);
  try {
    return (await sql`select 1 as one`)[0]?.one;
  } finally {
    await sql.end();
  }
}

test('a database that was killed is there again at the same address, and stops when it is to', async () => {
  const folder = place();
  const kept = await keepDatabase({ folder, throwAway: true });
  onTestFinished(kept.stop);
  const before = await findRunningDatabase(folder);
  process.kill(before?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(async () => {
    const now = await findRunningDatabase(folder);
    expect(now?.pid).toBeGreaterThan(0);
    expect(now?.pid).not.toBe(before?.pid);
  }, 30_000);
  expect(await answer(kept.url)).toBe(1);
  await kept.stop();
  expect(await findRunningDatabase(folder)).toBeUndefined();
}, 60_000);

test('a database that a killed start left running is used, and stopped too', async () => {
  const folder = place();
  const left = await startEmbeddedDatabase({ folder, throwAway: true });
  const kept = await keepDatabase({ folder, throwAway: true });
  expect(kept.url).toBe(left.url);
  await kept.stop();
  expect(await findRunningDatabase(folder)).toBeUndefined();
}, 60_000);
