import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { bundleServer } from './bundle-server.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rejoinder-bundle-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  write('package-lock.json', '{}');
  write('scripts/bundle-server.mjs', '// How it is made.');
  write('tsconfig.json', '{"compilerOptions":{"paths":{"@/*":["./*"]}}}');
  write('server/start.ts', "export { words, here } from '@/lib/words';");
  write('lib/words.ts', "export const words: string = 'first'; export const here = import.meta.url;");
});

function write(path: string, text: string) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

function load(file: string | undefined) {
  const require = createRequire(import.meta.url);
  delete require.cache[file ?? ''];
  return require(file ?? 'there is none');
}

test('the server is one file, in which each part knows where it lies', async () => {
  const { words, here } = load(await bundleServer(root));
  expect([words, here]).toEqual(['first', pathToFileURL(join(root, 'lib/words.ts')).href]);
});

test('it is made once, and anew when a part of it changed', async () => {
  const file = (await bundleServer(root)) ?? '';
  const { ino } = statSync(file);
  await bundleServer(root);
  expect(statSync(file).ino).toBe(ino);
  write('lib/words.ts', "export const words = 'another one'; export const here = '';");
  expect(load(await bundleServer(root)).words).toBe('another one');
  write('lib/more.ts', "export const words = 'more'; export const here = '';");
  write('server/start.ts', "export { words, here } from '@/lib/more';");
  expect(load(await bundleServer(root)).words).toBe('more');
  rmSync(join(root, 'lib/words.ts'));
  const later = (await bundleServer(root)) ?? '';
  expect(load(later).words).toBe('more');
  const made = statSync(later).ino;
  write('scripts/bundle-server.mjs', '// How it is made, otherwise.');
  await bundleServer(root);
  expect(statSync(later).ino).not.toBe(made);
});

test('its text needs one byte for each character, and says the same', async () => {
  write(
    'lib/words.ts',
    "export const words = `‘日本’ 🐦`.replace(/[‘’\\p{Emoji}]/gu, '·'); export const here = '™';",
  );
  const file = (await bundleServer(root)) ?? '';
  expect(readFileSync(file, 'utf8')).toMatch(/^[\0-\x7f]*$/);
  expect(load(file)).toMatchObject({ words: '·日本· ·', here: '™' });
});

test('one that was broken off is made anew', async () => {
  const file = (await bundleServer(root)) ?? '';
  writeFileSync(`${file}.json`, '{"files"');
  writeFileSync(file, 'half of');
  expect(load(await bundleServer(root)).words).toBe('first');
});

test('where it cannot be kept there is none', async () => {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.cache'), 'a file in its place');
  await expect(bundleServer(root)).resolves.toBeUndefined();
});
