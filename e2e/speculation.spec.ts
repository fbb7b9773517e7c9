import type { Page } from '@playwright/test';
import { addArticle } from '@/db/factories';
import { expect, test } from './roles';
import { watchScripts } from './scripts';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'Browsers follow no links in advance where scripts are off.',
);

/** Paths of the links that the browser would follow in advance, should somebody rest on one. */
async function watchCandidates(page: Page): Promise<() => string[]> {
  let paths: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    paths = [...new Set(preloadingAttemptSources.map(({ key }) => new URL(key.url).pathname))];
  });
  await session.send('Preload.enable');
  return () => paths;
}

test('links to documents of everyone are followed in advance, and no others', async ({
  page,
  db,
  author,
  article,
}) => {
  const never = [
    '/studio',
    '/studio/comments',
    '/sign-in',
    '/sign-out',
    '/me',
    '/api/health',
    `/${article.slug}/respond`,
    `/${article.slug}/respond?to=1`,
    '/c/1',
    '/c/1/held',
    '/unsubscribe/a-token',
    '/own-this-blog/a-token',
    '/search?q=door',
    '/tags?from=elsewhere',
    '/feed.xml',
    `/${article.slug}.md`,
    '/uploads/0123456789abcdef0123456789abcdef.png',
    'https://example.org/elsewhere',
  ];
  const paths = ['/archive', ...never, `/${article.slug}`];
  const bodyHtml = paths.map((path, n) => `<p><a href="${path}">Link ${n}</a></p>`).join('');
  const other = await addArticle(db, { bodyHtml, authorIds: [author.id] });
  const candidates = await watchCandidates(page);
  await page.goto(`/${other.slug}`);
  await expect.poll(candidates).toContain(`/${article.slug}`);
  // Beside those in the text, the page itself has links to the front page, the archive, its author and its like.
  const followed = candidates();
  expect(followed).toContain('/archive');
  for (const path of never) expect(followed, path).not.toContain(new URL(path, 'http://blog').pathname);
  expect(followed).not.toContain(`/${other.slug}`);
});

test('a page made in advance notes no visit and fetches nothing before it is shown', async ({
  page,
  article,
}) => {
  // The browser under test makes none in advance itself while it is driven: the page is told that it is one.
  await page.addInitScript(() =>
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true }),
  );
  const scripts = watchScripts(page);
  await page.goto(`/${article.slug}#respond`);
  await page.waitForLoadState('networkidle');
  expect(scripts.paths()).toEqual(['/loader.js']);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  // Meanwhile another paper was chosen on the page that is being left.
  await page.evaluate(() => {
    localStorage.scheme = 'dark';
    Object.defineProperty(document, 'prerendering', { value: false });
    document.dispatchEvent(new Event('prerenderingchange', { bubbles: true }));
  });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await expect(page.locator('[name=scheme][value=dark]')).toBeChecked();
  await expect.poll(() => scripts.paths().length).toBeGreaterThan(1);
});
