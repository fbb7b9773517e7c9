import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPath } from './shared-paths';
import { readTarget } from './target';

test('a page that is the same for everyone is kept under one spelling of its path', () => {
  expect(sharedPath('/')).toBe('/');
  expect(sharedPath('/hello')).toBe('/hello');
  expect(sharedPath('/caf%c3%a9')).toBe('/caf%C3%A9');
  expect(sharedPath('/cafe%cc%81')).toBe('/caf%C3%A9');
  expect(sharedPath('/%68ello')).toBe('/hello');
  expect(sharedPath('/__proto__')).toBe('/__proto__');
});

test.each([
  '/studio',
  '/studio/articles',
  '/%73tudio',
  '/me',
  '/sign-in',
  '/sign-in/secret',
  '/own-this-blog/secret',
  '/api/viewer',
  '/c/12',
  '/search',
  '/hello/respond',
  '/hello/%72espond',
  '/uploads/a.png',
  '/embed/vimeo/1',
  '/_next/image',
])('%s depends on who asks, or is too big to be kept', (path) => {
  expect(sharedPath(path)).toBeUndefined();
});

test('a page is one of everyone only in the reading house, and only if it does not ask who is looking', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\/page\.tsx$/.test(file),
  );
  expect(pages.length).toBeGreaterThan(30);
  for (const file of pages) {
    const asks = /identity\/session'|next\/headers'/.test(readFileSync(`app/${file}`, 'utf8'));
    const isShared = sharedPath(addressOf(file)) !== undefined;
    if (asks || !file.startsWith('(reading)/')) expect([file, isShared]).toEqual([file, false]);
  }
});

/** An address that this file draws. */
function addressOf(file: string): string {
  const segments = file.split('/').slice(0, -1);
  return `/${segments
    .filter((one) => !one.startsWith('('))
    .map((one) => one.replace(/^\[.*\]$/, 'x'))
    .join('/')}`;
}

test('two addresses are kept as one only when they name the same segments', () => {
  const segment = fc.string({
    unit: fc.constantFrom('a', 'b', '%61', '%2F', '%25', '%3F', '?', '%', 'é', '/', '.'),
  });
  fc.assert(
    fc.property(segment, segment, (one, other) => {
      const [a, b] = [one, other].map((text) => readTarget(`/${text}`));
      if (!a || !b) return;
      const names = (path: string) =>
        path.split('/').map((part) => decodeURIComponent(part).normalize('NFC'));
      const isSame = JSON.stringify(names(a.path)) === JSON.stringify(names(b.path));
      expect(sharedPath(a.path) === sharedPath(b.path)).toBe(isSame);
    }),
    { numRuns: 2_000 },
  );
});

test('what is kept is what is asked for: its own shared path is itself', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const target = readTarget(path || '/');
      const shared = target && sharedPath(target.path);
      if (shared !== undefined) expect(sharedPath(shared)).toBe(shared);
    }),
  );
});
