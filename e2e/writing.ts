import { expect, type Locator, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';

/** A button in the page itself, not in its header. */
export const button = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true });

/** Presses a button and waits until its form is answered, and so done. Returns the answer's status. */
export async function send(page: Page, pressed: Locator): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await pressed.click();
  return (await answered).status();
}

/** Fills fields of the editor, by the names they are sent under. */
export async function write(page: Page, words: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(words)) await page.locator(`.editor [name=${name}]`).fill(value);
}

/** What the editor says became of the article, after the page was drawn anew. */
export async function expectSaid(page: Page, said: string | RegExp): Promise<void> {
  await expect(page.locator('main > .said')).toHaveText(said);
}

/** Opens "Take it back" and presses a button in it. */
export async function takeBack(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: 'Take it back' }).click();
  await button(page, name).click();
}

/** What is stored of an article, whether the editor saved in place or by a new page. */
export async function expectStored(
  db: Database,
  articleId: number,
  wanted: Partial<typeof articles.$inferSelect>,
): Promise<void> {
  const [stored] = await db.select().from(articles).where(eq(articles.id, articleId));
  expect(stored).toMatchObject(wanted);
}
