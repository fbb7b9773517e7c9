import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path';

test.each([
  '/',
  '/studio',
  '/a-slug#comment-12',
  '/a-slug/respond?to=7',
  '/%D7%A9',
  '/tags/c++',
  '/me?a=//b',
])('%s is a place to go back to', (path) => expect(safeReturnPath(path)).toBe(path));

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/\u00a0/evil.example',
  '@evil.example',
  'evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e%2e//evil.example',
  '/a/..//evil.example',
  '',
  `/${'a'.repeat(600)}`,
  '/sign-in',
  '/sign-in/token',
  '/sign-out',
  '/own-this-blog/token',
  '/api/auth/signout',
  undefined,
  null,
  7,
  ['/studio'],
])('%j leads home instead', (path) => expect(safeReturnPath(path)).toBe('/'));
