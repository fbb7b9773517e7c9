import { limits } from '@/db/schema/limits';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { button } from './writing';

test('who sends more than people read is asked to wait, and keeps the words', async ({
  page,
  db,
  article,
}) => {
  const network = `203.0.113.${1 + Math.floor(Math.random() * 250)}`;
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': network });
  const key = `reply-network:${network}`;
  const expire = new Date(Date.now() + 290_000);
  await db.insert(limits).values({ key, points: 30, expire }).onConflictDoNothing();
  await page.goto(`/${article.slug}`);
  const words = 'Words that I wrote in one go with thirty others.';
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body: words });
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await button(page, 'Send').click();
  expect((await answer).status()).toBe(429);
  expect(Number((await answer).headers()['retry-after'])).toBeGreaterThan(200);
  await expect(page.getByText('That was a lot in a short time.')).toContainText('in 5 minutes');
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveValue(words);
});

test('a robot that fills in every field is taken for one, and is told nothing', async ({ page, article }) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body: 'Buy my watches.' });
  const trap = page.locator('[name=subject]');
  await expect(trap).not.toBeInViewport();
  await trap
    .evaluate((field: HTMLInputElement) => {
      field.value = 'Watches';
    })
    .catch(() => {});
  await button(page, 'Send').click();
  await expect(page).toHaveURL(/\/held$/);
});
