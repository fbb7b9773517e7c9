import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findBinaries } from './binaries';
import { locate } from './find';
import { initialise } from './initialise';
import { isOpenCheckout, Trial } from './testing';

vi.setConfig({ testTimeout: 60_000 });
const trial = new Trial();
afterEach(() => trial.clean());

/** An initdb that says what a system without the locale C.UTF-8 makes it say, or `failure`. */
function makeInitdb(failure: string): string {
  const path = join(trial.makeFolder(), 'initdb');
  const lines = ['#!/bin/sh', `case "$*" in *--locale=C.UTF-8*) echo '${failure}' >&2; exit 1;; esac`];
  writeFileSync(path, [...lines, `exec ${findBinaries().initdb} "$@"`].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

test.skipIf(!isOpenCheckout)(
  'a system without the locale C.UTF-8 gets messages in C, and sorting and letters as everywhere (skipped in a closed checkout)',
  async () => {
    const place = locate(trial.makeFolder());
    const initdb = makeInitdb('initdb: error: invalid locale name "C.UTF-8"');
    await initialise(place, { prefix: [], ids: place.account ?? {} }, initdb);
    expect(readFileSync(join(place.cluster, 'postgresql.conf'), 'utf8')).toMatch(/^lc_messages = C\b/m);
    expect(readdirSync(place.folder)).toEqual(['cluster']);
  },
);

test('another failure is told and leaves nothing behind', async () => {
  const place = locate(trial.makeFolder());
  const attempt = initialise(
    place,
    { prefix: [], ids: place.account ?? {} },
    makeInitdb('initdb: error: odd'),
  );
  await expect(attempt).rejects.toThrow(/did not start\.\ninitdb: error: odd$/);
  expect(readdirSync(place.folder)).toEqual([]);
});
