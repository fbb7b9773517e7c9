import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addArticle, addComment, addUser } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { beginWaits } from '@/lib/comments/waits';
import { makeSignInLink } from '@/lib/identity/make-link';
import { ALL_FOUR, look } from './looking';
import { takeOwnersTurn } from './owners-turn';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { button, write } from './writing';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'axe is a script itself. What it looks at is the HTML that every browser gets.',
);

const DEMO = join(import.meta.dirname, '..', 'db', 'seed', 'demo', 'articles');
/** What a page must hold without growing broader than a phone. */
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter';
const LONG_NAME =
  'Wilhelmina Augusta Theodora Featherstonehaugh-Ravenscroft of the Lower Landings, Saltmarsh';

test('the front page is for everyone', async ({ page }) => {
  await page.goto('/');
  await look(page, ALL_FOUR);
});

for (const file of readdirSync(DEMO)) {
  const slug = file.replace(/\.md$/, '');
  test(`the demo's /${slug} is for everyone`, async ({ page }) => {
    await page.goto(`/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, slug === 'every-kind-of-comment' ? ALL_FOUR : undefined);
  });
}

test('further comments, a page for a reply, and what is not there are for everyone', async ({
  page,
  db,
  article,
}) => {
  for (let n = 0; n < 51; n++) await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await page.locator('#comments a[rel=next]').click();
  await expect(page.locator('#comments a[rel=prev]')).toBeVisible();
  await look(page);
  await page.goto((await page.locator('.comment-actions a[data-reply-to]').getAttribute('href')) ?? '');
  await look(page);
  await page.goto('/no-such-thing');
  await look(page);
});

test('the reply form is for everyone: in place, refused, previewed; and so is a held comment', async ({
  page,
  db,
  article,
}) => {
  await addComment(db, { articleId: article.id, guestName: LONG_NAME, body: LONG_WORD });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await page
    .locator('.comment')
    .getByRole('link', { name: /^Reply/ })
    .click();
  await expect(page.locator('.comment #respond')).toBeVisible();
  await fillAsGuest(page, { name: '', email: 'nobody', body: LONG_WORD, website: 'nowhere' });
  await button(page, 'Send').click();
  await expect(page.locator('#respond [aria-invalid=true]')).toHaveCount(3);
  await look(page, ALL_FOUR);
  await fillAsGuest(page, {
    name: uniqueName('Gus'),
    email: 'gus@example.org',
    body: LONG_WORD,
    website: 'https://example.org',
  });
  await button(page, 'Preview').click();
  await expect(page.locator('.preview')).toBeVisible();
  await look(page);
  await button(page, 'Send').click();
  await expect(page).toHaveURL(/\/held$/);
  await look(page);
});

test('signing in is for everyone: by a link, with a new one, with one that is over', async ({ page, db }) => {
  await page.goto('/sign-in');
  await look(page);
  await button(page, 'Send me a link').click();
  await expect(page.locator('[name=email]')).toHaveAttribute('aria-invalid', 'true');
  await look(page);
  const person = await addUser(db, { name: LONG_NAME });
  const paths = [
    await makeSignInLink(db, { purpose: 'sign-in', userId: person.id }),
    await makeSignInLink(db, { purpose: 'sign-in', email: `new.${Date.now()}@example.org` }),
    '/sign-in/over',
  ].map((link) => new URL(link, 'http://localhost').pathname);
  for (const path of paths) {
    await page.goto(path);
    await look(page);
  }
});

test('making the blog one’s own is for everyone', async ({ page, db }) => {
  const link = await makeSignInLink(db, { purpose: 'own-blog' });
  await page.goto(new URL(link).pathname);
  await button(page, 'Make this blog mine').click();
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(2);
  await look(page);
});

test('what is one’s own is for everyone: the name, and signing out', async ({
  page,
  db,
  signIn,
  context,
}) => {
  await signIn(context, await addUser(db, { name: LONG_NAME }));
  await page.goto('/me');
  await page.getByLabel('Your name').fill('');
  await button(page, 'Change my name').click();
  await expect(page.locator('[name=name]')).toHaveAttribute('aria-invalid', 'true');
  await look(page);
  await page.goto('/me/sign-in');
  await look(page);
  await page.goto('/sign-out');
  await look(page);
  await page.goto('/studio');
  await look(page);
});

test('the desk and its lists are for every author', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const authorIds = [author.id];
  const publishedAt = new Date(Date.now() + 86_400_000);
  await addArticle(db, { state: 'scheduled', publishedAt, authorIds, title: `${LONG_WORD}, scheduled` });
  for (const state of ['published', 'draft', 'private', 'removed'] as const)
    await addArticle(db, { state, authorIds, title: `${LONG_WORD}, ${state}` });
  const asked = await addComment(db, { articleId: article.id, guestName: LONG_NAME, body: LONG_WORD });
  const held = { articleId: article.id, state: 'held', heldReason: 'Somebody new.' } as const;
  await addComment(db, {
    ...held,
    parentId: asked.id,
    guestName: LONG_NAME,
    body: `${LONG_WORD} `.repeat(40),
  });
  const answer = await addComment(db, { articleId: article.id, userId: author.id, parentId: asked.id });
  await addComment(db, { articleId: article.id, guestName: LONG_NAME, parentId: answer.id, body: LONG_WORD });
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  await signIn(context, author);
  for (const path of ['/studio', '/studio/articles', '/studio/comments?state=all&said=published']) {
    await page.goto(path);
    await look(page);
  }
  await page.goto('/studio/comments');
  await page.locator('.row-parent summary').click();
  await page.locator('summary', { hasText: 'Publish and reply' }).click();
  await button(page, 'Publish and reply').click();
  await expect(page.locator('.comment-row [aria-invalid=true]')).toBeVisible();
  await look(page, ALL_FOUR);
});

test('the editor is for every author: empty, previewed, refused, and for what was removed', async ({
  page,
  db,
  author,
  signIn,
  context,
}) => {
  await signIn(context, author);
  await page.goto('/studio/articles/new');
  await look(page);
  await page.locator('summary', { hasText: 'Add a picture' }).click();
  await write(page, { title: LONG_WORD, body: `## ${LONG_WORD}\n\nWords.`, slug: 'studio' });
  await button(page, 'Publish').click();
  await expect(page.locator('[name=slug]')).toHaveAttribute('aria-invalid', 'true');
  await look(page);
  await write(page, { slug: '' });
  await button(page, 'Preview').click();
  await expect(page.locator('#preview')).toBeVisible();
  await look(page, ALL_FOUR);
  const removed = await addArticle(db, { state: 'removed', authorIds: [author.id], body: LONG_WORD });
  for (const id of [removed.id, (await addArticle(db)).id, 'none']) {
    await page.goto(`/studio/articles/${id}`);
    await look(page);
  }
});

test('the settings are for the owner, whoever that is', async ({ page, db, signIn, context }) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/settings/moderation?said=saved');
    await look(page);
    await page.goto('/studio/settings?said=saved');
    await look(page);
    await page.getByLabel('Name of the blog').fill('');
    await page.getByLabel('A line about it').fill('x'.repeat(201));
    await button(page, 'Save').click();
    await expect(page.locator('[aria-invalid=true]')).toHaveCount(2);
    await expect(page.locator('main > .said')).toBeHidden();
    await look(page);
  });
});
