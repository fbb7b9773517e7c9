import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { addArticle } from '@/db/factories';
import { articleAuthors } from '@/db/schema/articles';
import { expect, test, uniqueName } from './roles';
import { button, expectSaid, expectStored, send, takeBack, write } from './writing';

test('an author writes an article, looks at it, publishes it, and readers have it', async ({
  page,
  db,
  author,
  signIn,
  context,
}) => {
  await signIn(context, author);
  await page.goto('/studio');
  await page.getByRole('link', { name: 'New article' }).click();
  const title = uniqueName('The walk home');
  await write(page, {
    title,
    summary: 'Where the day is sorted.',
    body: '## At the gate\n\nThe *first* thing that I unlearnt.\n\n> Nobody asked.\n',
    question: 'Who walks with you?',
    tags: 'Evenings, Walking',
  });
  await button(page, 'Preview').click();
  const preview = page.locator('#preview');
  await expect(preview.locator('h2')).toHaveText('At the gate');
  await expect(preview.locator('em')).toHaveText('first');
  await expect(page.locator('[name=title]')).toHaveValue(title);
  await expect(page.locator('[name=body]')).toHaveValue(/> Nobody asked\./);
  await expect(page.locator('[name=tags]')).toHaveValue('Evenings, Walking');
  const written = await db.select().from(articleAuthors).where(eq(articleAuthors.userId, author.id));
  expect(written).toEqual([]);

  await button(page, 'Publish').click();
  await expectSaid(page, 'Published. Read it on the blog');
  await expect(page.locator('[name=tags]')).toHaveValue('Evenings, Walking');
  await page.goto('/');
  await page.locator('article h2').getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/\/the-walk-home-[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('.article-head')).toContainText(author.name);
  await expect(page.locator('.prose blockquote')).toHaveText('Nobody asked.');
  await expect(page.locator('.prose h2')).toHaveAttribute('id', 'at-the-gate');
  await expect(page.locator('.closing-question h2')).toHaveText('Who walks with you?');
  await expect(page.locator('#respond')).toBeVisible();
});

test('a picture needs its description: refused without it, every word kept, and then it stands in the article', async ({
  page,
  article,
  author,
  signIn,
  context,
}) => {
  await signIn(context, author);
  const picture = {
    name: 'gate.png',
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 90, height: 60, channels: 3, background: '#8aa' } })
      .png()
      .toBuffer(),
  };
  await page.goto(`/studio/articles/${article.id}`);
  await write(page, { body: 'Before the gate.', summary: 'Not saved yet.' });
  await page.locator('summary', { hasText: 'Add a picture' }).click();
  await page.locator('[name=picture]').setInputFiles(picture);
  expect(await send(page, button(page, 'Add to the text'))).toBe(422);
  await expect(page.locator('[name=alt]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#alt-error')).toContainText('what it shows');
  await expect(page.locator('[name=body]')).toHaveValue('Before the gate.');
  await expect(page.locator('[name=summary]')).toHaveValue('Not saved yet.');

  await page.locator('[name=picture]').setInputFiles(picture);
  await page.locator('[name=alt]').fill('A gate, half open');
  await button(page, 'Add to the text').click();
  await expect(page.locator('#preview img')).toHaveAttribute('alt', 'A gate, half open');
  await expect(page.locator('[name=body]')).toHaveValue(
    /^Before the gate\.\n\n!\[A gate, half open\]\(\/uploads\//,
  );
  await expect(page.locator('[name=summary]')).toHaveValue('Not saved yet.');
  await send(page, button(page, 'Save'));
  await page.goto(`/${article.slug}`);
  await expect(page.locator('.prose img')).toHaveAttribute('width', '90');
  await expect(page.locator('.prose img')).toHaveJSProperty('naturalWidth', 90);
});

test('a scheduled article waits unseen, and is published at once when its date is taken away', async ({
  page,
  db,
  author,
  signIn,
  context,
  request,
}) => {
  const draft = await addArticle(db, { state: 'draft', publishedAt: null, authorIds: [author.id] });
  await signIn(context, author);
  await page.goto(`/studio/articles/${draft.id}`);
  await write(page, { publishAt: '2199-05-01T09:00' });
  await button(page, 'Publish').click();
  await expectSaid(page, /^Scheduled: .*1 May 2199/);
  await expect(page.locator('[name=publishAt]')).toHaveValue('2199-05-01T09:00');
  expect((await request.get(`/${draft.slug}`)).status()).toBe(404);
  await page.goto('/studio/articles?state=scheduled');
  await expect(page.locator('.row-title')).toHaveText(draft.title);
  await page.goto(`/studio/articles/${draft.id}`);
  await write(page, { publishAt: '' });
  await button(page, 'Publish').click();
  await expectSaid(page, /^Published\./);
  expect((await request.get(`/${draft.slug}`)).status()).toBe(200);
});

test('a new address leads on from the old one; taken back it is gone, and removed it can be brought back', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  request,
}) => {
  await signIn(context, author);
  const moved = `${article.slug}-moved`;
  expect((await request.get(`/${article.slug}`)).status()).toBe(200);
  await page.goto(`/studio/articles/${article.id}`);
  await write(page, { slug: moved });
  await send(page, button(page, 'Save'));
  await expectStored(db, article.id, { slug: moved });
  const old = await request.get(`/${article.slug}`, { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  expect(old.headers().location).toMatch(new RegExp(`/${moved}$`));
  expect((await request.get(`/${moved}`)).status()).toBe(200);

  await page.goto(`/studio/articles/${article.id}`);
  await takeBack(page, 'Make it a draft');
  await expectSaid(page, /^This is a draft again/);
  expect((await request.get(`/${moved}`)).status()).toBe(404);

  await takeBack(page, 'Remove it');
  await expectSaid(page, /^Removed\./);
  await expect(page.locator('.kept-words')).toHaveText('A paragraph.');
  await page.goto('/studio/articles?state=removed');
  await page.getByRole('link', { name: article.title }).click();
  await button(page, 'Restore as a draft').click();
  await expectSaid(page, 'Restored, as a draft.');
  await expect(page.locator('[name=slug]')).toHaveValue(moved);
  await button(page, 'Publish').click();
  await expectSaid(page, /^Published\./);
  expect((await request.get(`/${moved}`)).status()).toBe(200);
});

test('what was saved in another tab meanwhile is not lost, and neither is what was typed in this one', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  await signIn(context, author);
  const other = await context.newPage();
  for (const tab of [other, page]) await tab.goto(`/studio/articles/${article.id}`);
  await page.bringToFront();
  await write(page, { body: 'From the first tab.' });
  await send(page, button(page, 'Save'));
  await expectStored(db, article.id, { body: 'From the first tab.' });
  await other.bringToFront();
  await write(other, { body: 'From the second tab.' });
  await button(other, 'Save').click();
  await expect(other.locator('.editor-message')).toContainText('saved from elsewhere');
  await expect(other.locator('[name=body]')).toHaveValue('From the second tab.');
  const opened = context.waitForEvent('page');
  await other.getByRole('link', { name: 'Open the stored text in another tab' }).click();
  await expect((await opened).locator('[name=body]')).toHaveValue('From the first tab.');
  await (await opened).close();
  await expectStored(db, article.id, { body: 'From the first tab.' });
  await other.getByLabel('Save my text over the stored one').check();
  await send(other, button(other, 'Save'));
  await expectStored(db, article.id, { body: 'From the second tab.' });
});
