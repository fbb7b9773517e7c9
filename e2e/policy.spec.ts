import type { Page } from '@playwright/test';
import { addComment } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { publishAll } from './behind';
import { expect, fillAsGuest, test } from './roles';
import { isAwake, watchTrouble } from './scripts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'Without JavaScript no script is refused.');

/** Statuses that a browser writes to its console as errors, though they are what was asked for. */
const NOT_TROUBLE = /status of 4(04|22) /;
const troubleOf = (trouble: string[]) => trouble.filter((what) => !NOT_TROUBLE.test(what));

/** Whether the framework runs on a page: React notes its own on the elements of its tree. */
const isHydrated = (page: Page) =>
  page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith('__react')));

test('no page asks for anything that its policy refuses, and none allows scripts in the line', async ({
  page,
  context,
  db,
  article,
  author,
  signIn,
}) => {
  test.slow();
  const { id } = await addComment(db, { articleId: article.id });
  await addComment(db, { articleId: article.id, state: 'held' });
  await recountArticle(db, article.id);
  const trouble = await watchTrouble(page);
  await signIn(context, author);
  const { slug } = article;
  const shared = ['/', `/${slug}`, `/${slug}#respond`];
  const own = [
    `/${slug}/respond?to=${id}`,
    '/sign-in',
    '/sign-in/no-such-token',
    '/sign-out',
    '/me',
    '/own-this-blog/no-such-token',
    '/studio',
    '/studio/articles',
    '/studio/articles/new',
    `/studio/articles/${article.id}`,
    '/studio/comments',
  ];
  for (const path of [...shared, '/no-such-thing', '/%ff', ...own]) {
    const answer = await page.goto(path);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy, path).not.toContain('unsafe');
    if (own.includes(path)) await expect.poll(() => isHydrated(page), path).toBe(true);
    expect(troubleOf(trouble), path).toEqual([]);
  }
});

test('a refused form, with scripts and as a plain one, is drawn within its policy', async ({
  page,
  article,
}) => {
  const trouble = await watchTrouble(page);
  await page.goto(`/${article.slug}#respond`);
  await expect.poll(() => isAwake(page)).toBe(true);
  await fillAsGuest(page, { name: '', email: 'nowhere', body: 'Kept.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('#respond [name=email]')).toHaveAttribute('aria-invalid', 'true');

  await page.evaluate(() => localStorage.clear());
  await page.route('**/_flight/**', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: '', email: 'nowhere', body: 'Kept again.' });
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  expect((await answered).headers()['content-security-policy']).toMatch(
    /script-src 'self' 'sha256-[^']+' 'nonce-[^']+';/,
  );
  await expect(page.locator('#respond [name=email]')).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => isHydrated(page)).toBe(true);
  await expect(page.locator('#respond [name=body]')).toHaveValue('Kept again.');
  expect(troubleOf(trouble)).toEqual([]);
});

test('a script that got into a document does not run there, on the page of everyone or of one', async ({
  page,
  db,
  article,
}) => {
  const trouble = await watchTrouble(page);
  const code = 'window.__ran = 1';
  const bodyHtml = `<p>Harm.</p><script>${code}</script><script>self.__next_f.push([1,"${code}"]);${code}</script><img src="/icon.svg" onload="${code}"><a href="javascript:${code}" id="harm">x</a>`;
  const { id } = await addComment(db, { articleId: article.id, bodyHtml });
  await publishAll(db, article);
  for (const path of [`/${article.slug}`, `/${article.slug}/respond?to=${id}`]) {
    await expect(async () => {
      await page.goto(path);
      await expect(page.getByText('Harm.')).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.locator('#harm').click();
    await expect.poll(() => trouble.filter((what) => what.startsWith('refused: script-src')).length).toBe(4);
    expect(await page.evaluate(() => (window as { __ran?: number }).__ran), path).toBeUndefined();
    trouble.length = 0;
  }
});
