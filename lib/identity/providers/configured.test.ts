import { afterEach, expect, test, vi } from 'vitest';
import { findProvider, listProviders, providerConfigs } from './configured';

afterEach(() => vi.unstubAllEnvs());

const set = (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
};
const GITHUB = { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret' };
const GOOGLE = { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' };
const OIDC = { OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret', OIDC_ISSUER: 'https://id.example/realm/' };

test('without variables there is no provider, and nobody is called', () => {
  expect(listProviders()).toEqual([]);
  expect(providerConfigs()).toEqual([]);
});

test('each provider is there when all of its variables are set', () => {
  set({ ...GITHUB, ...GOOGLE, ...OIDC });
  expect(listProviders()).toEqual([
    { id: 'github', name: 'GitHub' },
    { id: 'google', name: 'Google' },
    { id: 'oidc', name: 'id.example' },
  ]);
  set({ OIDC_NAME: 'The Guild' });
  expect(findProvider('oidc')?.name).toBe('The Guild');
});

test.each([
  ['GITHUB_CLIENT_ID', GITHUB],
  ['GITHUB_CLIENT_SECRET', GITHUB],
  ['GOOGLE_CLIENT_SECRET', GOOGLE],
  ['OIDC_ISSUER', OIDC],
  ['OIDC_CLIENT_ID', OIDC],
])('without %s it is not', (name, variables) => {
  set({ ...variables, [name]: '' });
  expect(listProviders()).toEqual([]);
});

test.each(['id.example', 'javascript:alert(1)', 'file:///etc', 'https://'])(
  'an issuer that is no address is none: %s',
  (issuer) => {
    set({ ...OIDC, OIDC_ISSUER: issuer });
    expect(listProviders()).toEqual([]);
  },
);

test('every provider is asked with a state and a proof key, and for a nonce where it signs', () => {
  set({ ...GITHUB, ...GOOGLE, ...OIDC });
  expect(providerConfigs().map(({ id, checks }) => [id, checks])).toEqual([
    ['github', ['pkce', 'state']],
    ['google', ['pkce', 'state', 'nonce']],
    ['oidc', ['pkce', 'state', 'nonce']],
  ]);
  expect(providerConfigs()[2]).toMatchObject({
    wellKnown: 'https://id.example/realm/.well-known/openid-configuration',
  });
});
