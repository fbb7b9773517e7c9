import { addComment } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { announceChange } from '@/lib/site/changes';
import { look } from './looking';
import { expect, test } from './roles';

test('a conversation can be read newest first, or only where the author speaks, by plain links', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  const answered = await addComment(db, {
    articleId: article.id,
    guestName: 'Asked',
    createdAt: new Date(2026, 1, 1),
  });
  await addComment(db, {
    articleId: article.id,
    parentId: answered.id,
    userId: author.id,
    body: 'An answer.',
  });
  await addComment(db, { articleId: article.id, guestName: 'Alone', createdAt: new Date(2026, 1, 2) });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  const names = page.locator('.comment-list > .comment > .comment-head .comment-name');
  await page.goto(`/${article.slug}`);
  await expect(names).toHaveText(['Asked', 'Alone']);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(`/${article.slug}/comments/newest#comments`);
  await expect(names).toHaveText(['Alone', 'Asked']);
  if (javaScriptEnabled !== false) await look(page);
  await page.getByRole('link', { name: 'With the author' }).click();
  await expect(page).toHaveURL(`/${article.slug}/comments/with-author#comments`);
  await expect(names).toHaveText(['Asked']);
  await expect(page.locator('.author-badge')).toHaveCount(1);
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await expect(page).toHaveURL(`/${article.slug}#comments`);
});

test('a thread is folded by the keyboard alone, and says what is inside', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  const first = await addComment(db, { articleId: article.id });
  await addComment(db, { articleId: article.id, parentId: first.id, userId: author.id });
  const second = await addComment(db, { articleId: article.id, parentId: first.id });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  await page.goto(`/${article.slug}`);
  const inside = page.locator(`#comment-${second.anchor}`);
  await expect(inside).toBeVisible();
  await page.getByText('2 replies, 1 by the author').focus();
  await page.keyboard.press('Enter');
  await expect(inside).toBeHidden();
  if (javaScriptEnabled !== false) await look(page);
  // A link to what is folded away opens the thread.
  await page.goto(`/${article.slug}?anew#comment-${second.anchor}`);
  await expect(inside).toBeVisible();
});

test('where nesting ends a conversation goes on on a page of its own, and is answered there', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  const ids: number[] = [];
  for (let depth = 0; depth < 8; depth++) {
    const who = depth === 4 ? { userId: author.id } : { guestName: `Level ${depth}` };
    ids.push((await addComment(db, { articleId: article.id, parentId: ids.at(-1) ?? null, ...who })).id);
  }
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  await page.goto(`/${article.slug}`);
  await page.getByRole('link', { name: 'Continue this conversation' }).click();
  await expect(page).toHaveURL(`/${article.slug}/c/${ids[3]}`);
  await expect(page.locator('.ancestors .comment-name')).toHaveText(['Level 0', 'Level 1', 'Level 2']);
  await expect(page.locator('.comment-list .comment-name')).toHaveText([
    'Level 3',
    author.name,
    'Level 5',
    'Level 6',
    'Level 7',
  ]);
  await expect(page.locator('.comment-list .author-badge')).toHaveCount(1);
  if (javaScriptEnabled !== false) await look(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('An answer from here.');
  await page.getByRole('textbox', { name: 'Name' }).fill('Gus');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('gus@example.org');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/c\/\d+\/held$/);
  await expect(page.getByText('An answer from here.')).toBeVisible();
});

test('a conversation that is not there, or not of this article, answers 404', async ({
  request,
  db,
  article,
}) => {
  const held = await addComment(db, { articleId: article.id, state: 'held' });
  for (const id of [String(held.id), '0', '999999999', 'x', `${'9'.repeat(30)}`])
    expect((await request.get(`/${article.slug}/c/${id}`)).status(), id).toBe(404);
  for (const path of ['comments/newest/x', 'comments/newest/999999999', 'comments/with-author/1/2'])
    expect((await request.get(`/${article.slug}/${path}`)).status(), path).toBe(404);
});
