import { addComment, addUser } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { makeSignInLink } from '@/lib/identity/make-link';
import { announceChange } from '@/lib/site/changes';
import { pressOn, tabTo, typeInto, walkThrough } from './keys';
import { expect, test, uniqueName } from './roles';

test('a reader answers a comment, is refused, mends it, looks at it, and sends it, by keyboard alone', async ({
  page,
  db,
  article,
  hasScripts,
}) => {
  await addComment(db, { articleId: article.id, guestName: 'Ann' });
  const second = await addComment(db, { articleId: article.id, guestName: 'Ben' });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  // The first stop leads past the header, and what follows is in the text.
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await pressOn(page, page.locator(`#comment-${second.anchor} .comment-actions a`).first());
  const form = page.locator('#respond');
  const field = (name: string) => form.locator(`[name=${name}]`);
  if (hasScripts) {
    await expect(page.locator(`#comment-${second.anchor} #respond`)).toBeVisible();
    await expect(field('body')).toBeFocused();
    await page.keyboard.type('By keyboard, to Ben.');
  } else {
    await expect(page).toHaveURL(/\/respond\?to=\d+$/);
    await typeInto(page, field('body'), 'By keyboard, to Ben.');
  }
  await pressOn(page, form.locator('[value=post]'));
  await expect(field('name')).toBeFocused();
  await expect(field('name')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type(uniqueName('Gus'));
  await typeInto(page, field('email'), 'gus@example.org');
  await pressOn(page, form.locator('[value=preview]'), 'Space');
  await expect(page.locator('.preview')).toContainText('By keyboard, to Ben.');
  await expect(field('email')).toHaveValue('gus@example.org');
  // From the looked-at words on, sending is the next button.
  await tabTo(page, form.locator('[value=post]'), hasScripts ? 'Shift+Tab' : 'Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/c\/\d+\/held$/);
  await expect(page.locator('.own-held')).toContainText('By keyboard, to Ben.');
  await pressOn(page, page.locator('main').getByRole('link').last());
  await expect(page).toHaveURL(`/${article.slug}`);
});

test('a form that came to a comment goes back on Cancel, and the focus to where it was called', async ({
  page,
  db,
  article,
  hasScripts,
}) => {
  test.skip(!hasScripts, 'Without scripts, Reply leads to a page of its own.');
  const comment = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  const reply = page.locator(`#comment-${comment.anchor} .comment-actions a`).first();
  await pressOn(page, reply);
  await expect(page.locator('#respond [name=body]')).toBeFocused();
  await page.keyboard.type('Begun.');
  await tabTo(page, page.locator('#respond .respond-to button'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(reply).toBeFocused();
  await expect(page.locator('.invitation #respond [name=body]')).toHaveValue('Begun.');
});

test('threads are folded, filters followed and papers chosen by keyboard alone', async ({
  page,
  db,
  article,
  author,
}) => {
  const first = await addComment(db, { articleId: article.id });
  const inside = await addComment(db, { articleId: article.id, parentId: first.id, userId: author.id });
  await addComment(db, { articleId: article.id, guestName: 'Alone' });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  await page.goto(`/${article.slug}`);
  const reply = page.locator(`#comment-${inside.anchor}`);
  const fold = page.locator('.fold > summary');
  await pressOn(page, fold);
  await expect(reply).toBeHidden();
  await page.keyboard.press('Space');
  await expect(reply).toBeVisible();
  await tabTo(page, page.locator('.dialogue-views a[href*=newest]'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/comments\/newest#comments$/);
  await pressOn(page, page.locator('.dialogue-views a[href*=with-author]'));
  await expect(page).toHaveURL(/\/comments\/with-author#comments$/);
  await expect(page.locator('.comment')).toHaveCount(2);
  await tabTo(page, page.locator('.schemes input:checked'));
  const paper = () => page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
  await page.keyboard.press('ArrowRight');
  expect(await paper()).toBe('light');
  await page.keyboard.press('ArrowRight');
  expect(await paper()).toBe('dark');
});

test('signing in by a link takes two keys, and leads back to the form', async ({ page, db, article }) => {
  const person = await addUser(db, { name: uniqueName('Mia') });
  await page.goto(`/${article.slug}`);
  await pressOn(page, page.locator('#respond').getByRole('button', { name: 'Sign in' }));
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await tabTo(page, page.locator('[name=email]'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[name=email]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name=email]')).toBeFocused();
  await page.keyboard.type(person.email ?? '');
  await page.keyboard.press('Enter');
  await expect(page.locator('[name=email]')).toHaveCount(0);
  const returnTo = `/${article.slug}/respond`;
  const link = await makeSignInLink(db, { purpose: 'sign-in', userId: person.id, returnTo });
  await page.goto(new URL(link).pathname);
  await pressOn(page, page.locator('main form button'));
  await expect(page).toHaveURL(returnTo);
  await typeInto(page, page.locator('#respond [name=body]'), 'Here I am.');
});

test('an author writes, publishes, judges and answers by keyboard alone', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const guest = uniqueName('Gus');
  await addComment(db, { articleId: article.id, guestName: guest, state: 'held', body: 'Publish me.' });
  await addComment(db, { articleId: article.id, guestName: 'Eve', state: 'held', body: 'Answer me.' });
  await signIn(context, author);
  await page.goto('/studio');
  await pressOn(page, page.locator('main a[href="/studio/articles/new"]').first());
  const title = uniqueName('Written with ten fingers');
  await typeInto(page, page.locator('[name=title]'), title);
  await typeInto(page, page.locator('[name=body]'), 'Words.');
  await tabTo(page, page.locator('.editor-bar [value=publish]'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main > .said')).toBeVisible();
  await pressOn(page, page.locator('.studio-sections a[href="/studio/comments"]'));
  const row = page.locator('.comment-row').filter({ hasText: 'Publish me.' });
  await pressOn(page, row.locator('.judgements > form button').first(), 'Space');
  await expect(row).toHaveCount(0);
  const answered = page.locator('.comment-row').filter({ hasText: 'Answer me.' });
  await pressOn(page, answered.locator('.answer > summary'));
  await typeInto(page, answered.locator('.answer textarea'), 'I do.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(answered).toHaveCount(0);
  await page.goto(`/${article.slug}`);
  await expect(page.locator('.comment')).toHaveCount(3);
  await expect(page.locator('.bypostauthor .comment-body')).toHaveText('I do.');
});

test('nothing traps who goes through a page with the Tab key, and nothing is passed over', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  hasScripts,
}) => {
  const first = await addComment(db, { articleId: article.id, guestWebsite: 'https://example.org/' });
  await addComment(db, { articleId: article.id, parentId: first.id });
  await recountArticle(db, article.id);
  await signIn(context, author);
  for (const path of ['/', `/${article.slug}`, '/archive', '/studio', '/studio/articles/new', '/me']) {
    await page.goto(path);
    // Where scripts run, who is signed in is named in the form instead of asked.
    if (hasScripts && path === `/${article.slug}`) await expect(page.locator('[name=email]')).toHaveCount(0);
    expect([path, await walkThrough(page)]).toEqual([path, { missed: [], gotOut: true }]);
  }
});
