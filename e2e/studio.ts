import { expect, type Page } from '@playwright/test';

/** In the studio's list of held comments: publishes the one with these words and answers it. */
export async function publishAndReply(page: Page, words: string, reply: string): Promise<void> {
  const row = page.locator('.comment-row').filter({ hasText: words });
  await row.locator('summary').filter({ hasText: 'Publish and reply' }).click();
  await row.locator('textarea').fill(reply);
  await row.getByRole('button', { name: 'Publish and reply' }).click();
  await expect(row).toHaveCount(0);
}
