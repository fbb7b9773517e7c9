import { expect, test } from './roles';

test('whoever wants to know what is kept of them finds it under every page', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(page).toHaveURL('/privacy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy');
  await expect(page.getByText('is kept for 30 days')).toBeVisible();
  expect((await request.get('/privacy/x')).status()).toBe(404);
});
