import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { editArticle } from './edit-article';
import { type EditorInput, editorInput } from './editor-input';
import { insertParagraph } from './insert-paragraph';
import { asMarkdown, insertPicture } from './insert-picture';
import { previewArticle } from './preview-article';
import { findArticleForEditing } from './queries';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-editor-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db } = await testDatabase();
await db.insert(blog).values({ id: 1, timeZone: 'Asia/Tokyo' });

const { id: authorId } = await addUser(db, { role: 'author' });
const author: Viewer = { id: authorId, name: 'Tomas', email: null, role: 'author' };
const input = (fields: Record<string, unknown>): EditorInput =>
  editorInput.parse({ commentsOpen: 'on', ...fields });
const count = async () => (await db.select({ n: sql<number>`count(*)::int` }).from(articles))[0]?.n;

test('a new article is written and published by one button', async () => {
  const { id, edited } = await editArticle(
    db,
    author,
    input({ title: 'At once', body: 'Words.', intent: 'publish' }),
  );
  expect(edited).toBe('published');
  expect(await findArticleForEditing(db, id)).toMatchObject({ state: 'published', body: 'Words.' });
});

test('a date is read on the blog’s clock', async () => {
  const sent = input({ title: 'New year', intent: 'publish', publishAt: '2199-01-01T09:00' });
  const { id, edited } = await editArticle(db, author, sent);
  expect(edited).toBe('scheduled');
  expect((await findArticleForEditing(db, id))?.publishedAt?.toISOString()).toBe('2199-01-01T00:00:00.000Z');
});

test('a refused publication saves nothing, so that the form given back is still the only copy', async () => {
  const before = await count();
  await expect(
    editArticle(db, author, input({ title: 'x', intent: 'publish', publishAt: 'soon' })),
  ).rejects.toMatchObject({
    fields: { publishAt: expect.stringContaining('no date') },
  });
  await expect(
    editArticle(db, author, input({ body: 'No title yet.', intent: 'publish' })),
  ).rejects.toMatchObject({
    fields: { title: expect.any(String) },
  });
  expect(await count()).toBe(before);
});

test.each([
  ['unpublish', 'unpublished', 'draft'],
  ['remove', 'removed', 'removed'],
])('%s keeps the words that were just typed', async (intent, edited, state) => {
  const { id, slug, title } = await addArticle(db, { authorIds: [authorId] });
  const version = (await findArticleForEditing(db, id))?.version;
  const sent = input({ articleId: `${id}`, version, slug, title, body: 'Typed just now.', intent });
  expect(await editArticle(db, author, sent)).toMatchObject({ id, edited });
  expect(await findArticleForEditing(db, id)).toMatchObject({ state, body: 'Typed just now.' });
});

test('a preview shows what readers would see and stores nothing', async () => {
  const before = await count();
  const sent = input({ title: 'P', body: '*New* <script>alert(1)</script>' });
  const preview = await previewArticle(db, author, sent);
  expect(preview).toContain('<em>New</em>');
  expect(preview).not.toContain('<script');
  expect(await count()).toBe(before);
  await expect(previewArticle(db, null, sent)).rejects.toMatchObject({ status: 401 });
  await expect(previewArticle(db, { ...author, role: 'commenter' }, sent)).rejects.toMatchObject({
    status: 403,
  });
});

const picture = async () => {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'door.png');
};

test('a picture is kept, and shown where the cursor stands', async () => {
  const sent = input({
    body: 'One.\n\nTwo.',
    cursor: '4',
    picture: await picture(),
    alt: 'A [half] open door',
  });
  const { snippet, preview } = await insertPicture(db, author, sent);
  expect(snippet).toMatch(/^!\[A \\\[half\\\] open door\]\(\/uploads\/[0-9a-f]{32}\.png\)$/);
  expect(preview).toMatch(/One\.[\s\S]*<img[^>]*alt="A \[half\] open door"[\s\S]*Two\./);
  expect(preview).toMatch(/width="30"/);
});

test('in an article of HTML a picture is HTML', async () => {
  const { id } = await addArticle(db, { authorIds: [authorId], bodyFormat: 'html', body: '<p>Old.</p>' });
  const sent = input({
    articleId: `${id}`,
    body: '<p>Old.</p>',
    picture: await picture(),
    alt: '"Quoted" <b>',
  });
  expect((await insertPicture(db, author, sent)).snippet).toMatch(
    /^<img src="\/uploads\/[0-9a-f]{32}\.png" alt="&#34;Quoted&#34; &#60;b&#62;" width="30" height="20">$/,
  );
});

test('nobody but authors adds a picture', async () => {
  const sent = input({ body: 'x', picture: await picture(), alt: 'A door' });
  await expect(insertPicture(db, null, sent)).rejects.toMatchObject({ status: 401 });
  await expect(insertPicture(db, { ...author, role: 'moderator' }, sent)).rejects.toMatchObject({
    status: 403,
  });
});

test('a paragraph is put into a text without tearing a character or gluing to its neighbours', () => {
  expect(insertParagraph('', 'P', 0)).toBe('P\n');
  expect(insertParagraph('a\n\n\nb', 'P', 2)).toBe('a\n\nP\n\nb');
  expect(insertParagraph('a', 'P', 99)).toBe('a\n\nP\n');
  expect(insertParagraph('\u{1f469}b', 'P', 1)).toBe('P\n\n\u{1f469}b');
  expect(asMarkdown({ src: '/x', alt: '](evil) \\ `' })).toBe('![\\](evil) \\\\ \\`](/x)');
});

test('whatever field of the editor comes as a file, the sentences are ours', () => {
  const file = new File(['words'], 'a.txt');
  const names = Object.keys(editorInput.in.shape).filter((name) => name !== 'picture');
  expect(names).toContain('version');
  const sent = Object.fromEntries(names.map((name) => [name, file]));
  for (const { path, message } of editorInput.safeParse(sent).error?.issues ?? [])
    expect(message, String(path[0])).not.toMatch(/^(Invalid|Too|Expected)/);
});
