import { execFileSync } from 'node:child_process';
import { copyFileSync, lstatSync, mkdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findBinaries, linkLibraries } from './binaries';
import { isRoot, Trial } from './testing';

const trial = new Trial();
afterEach(() => trial.clean());

function makePackage(): string {
  const folder = trial.makeFolder();
  mkdirSync(join(folder, 'native/lib'), { recursive: true });
  const installed = join(findBinaries().share, '..');
  copyFileSync(join(installed, 'pg-symlinks.json'), join(folder, 'native/pg-symlinks.json'));
  return folder;
}

test('the programs are those that the packages brought', () => {
  const { postgres, initdb } = findBinaries();
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toMatch(
    /^postgres \(PostgreSQL\) 18\./,
  );
  expect(execFileSync(initdb, ['--version'], { encoding: 'utf8' })).toMatch(/^initdb \(PostgreSQL\) 18\./);
});

test('library links that npm did not make are made, beside each library', () => {
  const folder = makePackage();
  linkLibraries(folder);
  expect(readlinkSync(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  rmSync(join(folder, 'native/lib/libpq.so.5'));
  linkLibraries(folder);
  expect(lstatSync(join(folder, 'native/lib/libpq.so.5')).isSymbolicLink()).toBe(true);
});

test.skipIf(!isRoot)(
  'packages that we may not write to are fine when complete, and named when not (needs root)',
  () => {
    const folder = makePackage();
    linkLibraries(folder);
    const act = <Result>(work: () => Result) => {
      process.seteuid?.('nobody');
      try {
        return work();
      } finally {
        process.seteuid?.(0);
      }
    };
    act(() => linkLibraries(folder));
    rmSync(join(folder, 'native/lib/libpq.so'));
    expect(() => act(() => linkLibraries(folder))).toThrow(/misses .*libpq\.so and it could not be made/);
  },
);
