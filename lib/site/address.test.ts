import { afterEach, expect, test, vi } from 'vitest';
import { absoluteUrl, isSecureSite, siteUrl, siteUrlProblem } from './address';

afterEach(() => vi.unstubAllEnvs());

const given = (address: string, port = '') => {
  vi.stubEnv('REJOINDER_URL', address);
  vi.stubEnv('PORT', port);
};

test('the blog is at REJOINDER_URL, else at its port on this machine', () => {
  given('', '');
  expect(siteUrl()).toBe('http://localhost:3000');
  given('', '4000');
  expect(siteUrl()).toBe('http://localhost:4000');
  given('https://Blog.Example.org:443/');
  expect(siteUrl()).toBe('https://blog.example.org');
  expect(absoluteUrl('/hello')).toBe('https://blog.example.org/hello');
  expect(isSecureSite()).toBe(true);
});

test.each(['', 'https://blog.example.org', 'http://localhost:3000/'])('"%s" is fine', (address) => {
  given(address);
  expect(siteUrlProblem()).toBeUndefined();
});

test.each([
  'blog',
  'blog.example.org',
  'ftp://blog.example.org',
  'https://example.org/blog',
  'https://example.org/?x',
  'https://me:secret@example.org',
])('"%s" is not the address of a site', (address) => {
  given(address);
  expect(siteUrlProblem()).toContain('the form https://blog.example.org');
});
