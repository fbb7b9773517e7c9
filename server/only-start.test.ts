import { fork } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isServed, takeDataFolder } from './only-start';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'rejoinder-lock-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('a folder is taken once, and free again when it is released', () => {
  const place = folder();
  const release = takeDataFolder(place);
  expect(isServed(place)).toBe(true);
  expect(() => takeDataFolder(place)).toThrow(
    `Another start (process ${process.pid}) already serves from ${place}`,
  );
  release();
  expect(isServed(place)).toBe(false);
  takeDataFolder(place)();
  expect(readdirSync(place)).toEqual([]);
});

test('only its user can read the lock', () => {
  const place = folder();
  onTestFinished(takeDataFolder(place));
  expect(statSync(join(place, 'server.lock')).mode & 0o777).toBe(0o600);
});

test.each([
  ['of a process that is gone', '999999999 5\n'],
  ['of a process whose number was given away since', `${process.pid} 1\n`],
  ['that is empty', ''],
  ['that is torn', 'x'],
])('a lock %s is broken', (_what, text) => {
  const place = folder();
  writeFileSync(join(place, 'server.lock'), text);
  expect(isServed(place)).toBe(false);
  onTestFinished(takeDataFolder(place));
  expect(readFileSync(join(place, 'server.lock'), 'utf8')).toContain(`${process.pid} `);
});

test('a lock that somebody was killed in breaking is broken all the same', () => {
  const place = folder();
  const file = join(place, 'server.lock');
  writeFileSync(file, '999999999 5\n');
  linkSync(file, `${file}.breaking`);
  // A link changes the time of what it leads to, so that the clock is what has to move.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  onTestFinished(() => void vi.restoreAllMocks());
  takeDataFolder(place)();
  expect(readdirSync(place)).toEqual([]);
});

test("releasing leaves another one's lock alone", () => {
  const place = folder();
  const release = takeDataFolder(place);
  writeFileSync(join(place, 'server.lock'), '1 5\n');
  release();
  expect(readdirSync(place)).toEqual(['server.lock']);
});

test('of eight that start at once over a stale lock, one gets the folder', async () => {
  const place = folder();
  writeFileSync(join(place, 'server.lock'), '999999999 5\n');
  const script = join(import.meta.dirname, 'testing', 'try-lock.mjs');
  const tries = Array.from({ length: 8 }, () => fork(script, [place]));
  onTestFinished(() => {
    for (const child of tries) child.kill('SIGKILL');
  });
  await Promise.all(tries.map((child) => once(child, 'message')));
  const said = tries.map((child) => once(child, 'message'));
  for (const child of tries) child.send('go');
  const outcomes = (await Promise.all(said)).map(([outcome]) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
  expect(outcomes.filter((outcome) => /^Another start/.test(outcome))).toHaveLength(7);
}, 60_000);
