import type { Server } from 'node:http';
import type { Page } from '@playwright/test';
import Provider from 'oidc-provider';

/** Who has an account at the provider: their login, and what it says of them. */
export type Guild = Record<string, { name?: string; email?: string; email_verified?: boolean }>;

export interface ProviderSite {
  /** What a blog is told so that one can sign in to it from here. */
  env: Record<string, string>;
  url: string;
  end(): Promise<void>;
}

/** A real OpenID Connect provider, for one blog, on this machine. */
export async function serveProvider(options: {
  port: number;
  blogUrl: string;
  people: Guild;
}): Promise<ProviderSite> {
  const url = `http://localhost:${options.port}`;
  const client = { client_id: 'the-blog', client_secret: 'known-to-both-of-them' };
  const provider = new Provider(url, {
    clients: [{ ...client, redirect_uris: [`${options.blogUrl}/api/auth/callback/oidc`] }],
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['signs the cookies of a test'] },
    findAccount: (_, login) => ({
      accountId: login,
      claims: () => ({ sub: login, ...options.people[login] }),
    }),
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(options.port, () => resolve(listening));
  });
  return {
    url,
    env: {
      OIDC_ISSUER: url,
      OIDC_NAME: 'The Guild',
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
    },
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Signs in on the provider's own pages, and agrees that the blog learns who it is. */
export async function signInThere(page: Page, login: string): Promise<void> {
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** The provider's pages ask for letters from elsewhere: tests call nobody. */
export async function stayOnThisMachine(page: Page): Promise<void> {
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
}
