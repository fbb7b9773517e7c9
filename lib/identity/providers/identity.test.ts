import { expect, test } from 'vitest';
import { claimsOfGitHub } from './github-claims';
import { readIdentity } from './identity';

const claims = { sub: '7', iss: 'https://id.example', name: 'Nora Quill', email: 'Nora@Example.org' };

test('a proven address is taken in lower case', () => {
  const identity = readIdentity('google', { ...claims, email_verified: true });
  expect(identity).toEqual({
    provider: 'google',
    accountId: '7',
    name: 'Nora Quill',
    email: 'nora@example.org',
  });
  expect(readIdentity('google', { ...claims, email_verified: 'true' }).email).toBe('nora@example.org');
});

test.each([
  ['nothing is said of it', {}],
  ['it is said not to be', { email_verified: false }],
  ['that is said in a string', { email_verified: 'false' }],
  ['what is said is no yes', { email_verified: 1 as unknown as boolean }],
  ['it is no address', { email: 'nora@example.org, other@example.org', email_verified: true }],
  ['it would end a header', { email: 'nora@example.org\nBcc: all', email_verified: true }],
  ['there is none', { email: undefined, email_verified: true }],
])('an address is not proven when %s', (_, said) => {
  expect(readIdentity('oidc', { ...claims, ...said }).email).toBeNull();
});

test('the same number at another issuer is somebody else', () => {
  const here = readIdentity('oidc', claims).accountId;
  expect(readIdentity('oidc', { ...claims, iss: 'https://other.example' }).accountId).not.toBe(here);
});

test('a name of many lines becomes one, and a login stands in for none', () => {
  expect(readIdentity('oidc', { ...claims, name: ' Nora\nQuill\0 ' }).name).toBe('Nora Quill');
  expect(readIdentity('oidc', { ...claims, name: ' ', preferred_username: 'nq' }).name).toBe('nq');
  expect(readIdentity('oidc', { ...claims, name: 7 as unknown as string }).name).toBe('');
  expect(readIdentity('oidc', { ...claims, name: 'x'.repeat(500) }).name).toHaveLength(100);
});

test('GitHub’s address is the primary one, proven or not, and never that of the public profile', () => {
  const user = { id: 9, login: 'nq', name: null, email: 'anything@example.org' };
  const primary = { email: 'nora@example.org', primary: true, verified: true };
  const other = { email: 'old@example.org', primary: false, verified: true };
  const read = (addresses: (typeof primary)[]) => readIdentity('github', claimsOfGitHub(user, addresses));
  expect(read([other, primary])).toEqual({
    provider: 'github',
    accountId: '9',
    name: 'nq',
    email: 'nora@example.org',
  });
  expect(read([other, { ...primary, verified: false }]).email).toBeNull();
  expect(read([other]).email).toBeNull();
  expect(read([]).email).toBeNull();
});
