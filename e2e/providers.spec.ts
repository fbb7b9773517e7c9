import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { type Connection, connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { addUser } from '@/db/factories';
import { accounts, users } from '@/db/schema/people';
import { openSession } from '@/lib/identity/open-session';
import { mailedPath } from './outbox';
import {
  type Guild,
  type ProviderSite,
  serveProvider,
  signInThere,
  stayOnThisMachine,
} from './provider-site';
import { expect, test, uniqueName } from './roles';
import { type ServedBlog, serveBlog } from './serve';
import { button } from './writing';

const WITH_THE_GUILD = 'Sign in with The Guild';

let blog: ServedBlog;
let site: ProviderSite;
let connection: Connection;
let own: Database;
const people: Guild = {};

// Each journey leads over two sites, which are both on this machine.
test.describe.configure({ mode: 'default', timeout: 120_000 });
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
test.beforeAll(async ({}, info) => {
  info.setTimeout(120_000);
  const port = Number(process.env.E2E_PORT) + 500 + info.parallelIndex * 2;
  site = await serveProvider({ port: port + 1, blogUrl: `http://localhost:${port}`, people });
  blog = await serveBlog({ port, env: site.env });
  connection = connect((await findRunningDatabase(join(blog.data, 'database')))?.url ?? '');
  own = connection.db;
});
test.afterAll(async () => {
  await connection?.end();
  await blog?.end();
  await site?.end();
});
test.beforeEach(({ page }) => stayOnThisMachine(page));

/** Somebody with an account at the provider: gives their login. */
function enrol(told: Guild[string]): string {
  const login = `member-${Object.keys(people).length}-${Date.now()}`;
  people[login] = told;
  return login;
}

const addressOf = (login: string) => `${login}@example.org`;
const findAccounts = (userId: string) => own.select().from(accounts).where(eq(accounts.userId, userId));

/** Goes from the page for signing in to the provider, and comes back signed in there. */
async function comeByTheGuild(page: Page, login: string): Promise<void> {
  await button(page, WITH_THE_GUILD).click();
  await signInThere(page, login);
}

test('somebody new comes by another site in the middle of an answer, and is back at it with every word', async ({
  page,
}) => {
  const name = uniqueName('Nora');
  const login = enrol({ name });
  Object.assign(people[login] ?? {}, { email: addressOf(login), email_verified: true });
  await page.goto(`${blog.url}/ten-minutes-at-six-oclock`);
  await page.locator('#respond [name=body]').fill('Half a thought,\n\nand *the other half*.');
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: /GitHub|Google/ })).toHaveCount(0);
  await comeByTheGuild(page, login);
  await expect(page).toHaveURL(`${blog.url}/sign-in/welcome`);
  await expect(page.getByLabel('Your name')).toHaveValue(name);
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(`${blog.url}/ten-minutes-at-six-oclock/respond`);
  await expect(page.locator('#respond')).toContainText(`Signed in as ${name}`);
  await expect(page.locator('#respond [name=body]')).toHaveValue('Half a thought,\n\nand *the other half*.');
  const [person] = await own
    .select()
    .from(users)
    .where(eq(users.email, addressOf(login)));
  expect(person).toMatchObject({ name, role: 'commenter', emailVerified: expect.any(Date) });
  expect(await findAccounts(person?.id ?? '')).toMatchObject([
    { provider: 'oidc', providerAccountId: `${site.url} ${login}`, access_token: null, id_token: null },
  ]);

  // The next time nothing is asked any more.
  await page.goto(`${blog.url}/sign-out`);
  await button(page, 'Sign out').click();
  await expect(page).toHaveURL(`${blog.url}/`);
  await page.goto(`${blog.url}/sign-in?returnTo=/me`);
  await button(page, WITH_THE_GUILD).click();
  await expect(page).toHaveURL(`${blog.url}/me`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('who came by mail before proves the address here, and has one account with two ways in', async ({
  page,
}) => {
  const login = enrol({ name: 'Known There' });
  Object.assign(people[login] ?? {}, { email: addressOf(login), email_verified: true });
  const person = await addUser(own, {
    email: addressOf(login),
    emailVerified: new Date(),
    name: 'Known Here',
  });
  await page.goto(`${blog.url}/sign-in?returnTo=/me/sign-in`);
  await comeByTheGuild(page, login);
  await expect(page).toHaveURL(`${blog.url}/sign-in/known`);
  expect(await findAccounts(person.id)).toEqual([]);
  await expect(page.getByLabel('E-mail')).toHaveValue(addressOf(login));
  await button(page, 'Send me a link').click();
  await expect(page.getByRole('status').filter({ hasText: 'a link is on its way' })).toBeVisible();
  await page.goto(blog.url + (await mailedPath(addressOf(login), blog.data)));
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(`${blog.url}/me/sign-in`);
  await expect(page.getByRole('button', { name: 'Disconnect The Guild' })).toBeVisible();
  expect(await findAccounts(person.id)).toMatchObject([{ provider: 'oidc' }]);
  expect(
    await own
      .select()
      .from(users)
      .where(eq(users.email, addressOf(login))),
  ).toHaveLength(1);
  await button(page, 'Disconnect The Guild').click();
  await expect(page.getByRole('status').filter({ hasText: 'disconnected' })).toBeVisible();
  expect(await findAccounts(person.id)).toEqual([]);
});

test('an address that the other site does not call proven leads to nobody’s account', async ({ page }) => {
  const login = enrol({ name: uniqueName('Unproven') });
  const person = await addUser(own, { emailVerified: new Date() });
  Object.assign(people[login] ?? {}, { email: person.email, email_verified: false });
  await page.goto(`${blog.url}/sign-in?returnTo=/me`);
  await comeByTheGuild(page, login);
  await expect(page).toHaveURL(`${blog.url}/sign-in/welcome`);
  await expect(page.locator('main')).toContainText('did not say that your address is proven');
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(`${blog.url}/me`);
  expect(await findAccounts(person.id)).toEqual([]);
  const [made] = await own
    .select()
    .from(users)
    .where(eq(users.name, people[login]?.name ?? ''));
  expect(made).toMatchObject({ email: null });
});

test('who is signed in connects another site, and comes in by it from then on', async ({ page, context }) => {
  const login = enrol({ name: 'Else' });
  Object.assign(people[login] ?? {}, { email: addressOf(login), email_verified: true });
  const person = await addUser(own, { name: uniqueName('Connie'), emailVerified: new Date() });
  await signInHere(context, person.id);
  await page.goto(`${blog.url}/me/sign-in`);
  await button(page, 'Connect The Guild').click();
  await signInThere(page, login);
  await expect(page).toHaveURL(/\/me\/sign-in\?said=connected/);
  await expect(
    page.getByRole('status').filter({ hasText: 'The Guild signs you in from now on' }),
  ).toBeVisible();
  await context.clearCookies({ name: 'next-auth.session-token' });
  await page.goto(`${blog.url}/sign-in?returnTo=/me`);
  await button(page, WITH_THE_GUILD).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name);
});

test('who thinks better of it there is told so here, and has the way back still', async ({ page }) => {
  await page.goto(`${blog.url}/sign-in?returnTo=/about`);
  await button(page, WITH_THE_GUILD).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(`${blog.url}/sign-in?why=came-to-nothing&returnTo=%2Fabout`);
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing came of it' })).toBeVisible();
});

test('when the other site does not answer, a sentence says so where one stands', async ({ page }) => {
  const port = Number(new URL(site.url).port);
  await site.end();
  try {
    await page.goto(`${blog.url}/sign-in?returnTo=/about`);
    await button(page, WITH_THE_GUILD).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The Guild does not answer' })).toBeVisible();
  } finally {
    site = await serveProvider({ port, blogUrl: blog.url, people });
  }
});

test('a way back that leads elsewhere leads home', async ({ page }) => {
  const login = enrol({ name: uniqueName('Homer') });
  for (const [index, evil] of ['//evil.example', '/\\evil.example', 'javascript:alert(1)'].entries()) {
    await page.goto(`${blog.url}/sign-in?returnTo=${encodeURIComponent(evil)}`);
    await button(page, WITH_THE_GUILD).click();
    if (index === 0) {
      await signInThere(page, login);
      await button(page, 'Sign in').click();
    }
    await expect(page).toHaveURL(`${blog.url}/`);
    await page.context().clearCookies({ name: 'next-auth.session-token' });
  }
});

test('strangers write nothing into the log, set out for nowhere, and come back to nothing', async ({
  request,
}) => {
  const before = blog.said();
  const headers = { origin: blog.url };
  const log = await request.post(`${blog.url}/api/auth/_log`, {
    headers,
    form: { code: 'A STRANGER WROTE THIS', level: 'error', message: 'and this' },
  });
  expect(log.status()).toBe(404);
  const out = await request.post(`${blog.url}/api/auth/signin/oidc`, { headers, maxRedirects: 0 });
  expect(out.status()).toBe(404);
  const ways = [
    'oidc?code=a&state=b',
    'oidc?error=A%20STRANGER%20WROTE%20THIS',
    'oidc?callbackUrl=//evil.example',
    'oidc?callbackUrl=javascript:alert(1)',
    'github?code=a',
    'nobody?code=a',
  ];
  for (const way of ways) {
    const back = await request.get(`${blog.url}/api/auth/callback/${way}`, { maxRedirects: 0 });
    expect([way, back.status(), back.headers().location]).toEqual([
      way,
      303,
      `${blog.url}/sign-in?why=came-to-nothing&returnTo=%2F`,
    ]);
  }
  for (const callbackUrl of ['//evil.example', '/\\evil.example', 'javascript:alert(1)', '@evil.example'])
    for (const address of ['session', 'csrf', 'providers']) {
      const answer = await request.get(`${blog.url}/api/auth/${address}`, {
        params: { callbackUrl },
        maxRedirects: 0,
      });
      expect(answer.headers().location ?? '').not.toContain('evil');
    }
  expect(blog.said().slice(before.length)).not.toMatch(/STRANGER|evil/);
});

/** In the blog of these tests. */
async function signInHere(context: BrowserContext, userId: string): Promise<void> {
  const { token } = await openSession(own, { userId, device: 'A test' });
  const cookie = { name: 'next-auth.session-token', value: token, url: blog.url, httpOnly: true };
  await context.addCookies([{ ...cookie, sameSite: 'Lax' }]);
}
