import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addArticle, addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { blog, imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { findBlog } from '@/lib/blog/queries';
import { plantDemo } from '@/lib/demo/plant-demo';
import { importWordpress } from './import-wordpress';
import { fileWith, post, wxr } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-import-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { db } = await testDatabase();
const importOne = (dryRun = false) =>
  importWordpress(db, { file: fileWith(wxr({ items: [post({ post_id: 1, post_name: 'mine' })] })), dryRun });
const slugs = async () => (await db.select({ slug: articles.slug }).from(articles)).map(({ slug }) => slug);

beforeEach(async () => {
  await db.delete(articles);
  await db.delete(imported);
  await db.delete(users);
  await db.delete(blog);
});

test('the first import takes the untouched demo away, its people with it, and gives the blog its name', async () => {
  await plantDemo(db);
  const planted = await slugs();
  expect(planted.length).toBeGreaterThan(4);
  const tried = await importOne(true);
  expect(await slugs()).toEqual(planted);
  const { notes } = await importOne();
  expect(tried.notes).toEqual(notes);
  expect(await slugs()).toEqual(['mine']);
  expect(await db.select({ name: users.name }).from(users)).toEqual([{ name: 'Miriam Hale' }]);
  expect(await findBlog(db)).toMatchObject({
    name: 'The old blog',
    tagline: 'What it was about',
    language: 'en-GB',
  });
  expect(notes).toContain(`${planted.length} articles of the demo went, since nobody had touched them.`);
});

test('a demo article under which somebody wrote stays, and so does a name that somebody gave', async () => {
  await plantDemo(db);
  await db.update(blog).set({ name: 'Mine already', tagline: 'My own line' });
  const [touched] = await db
    .select()
    .from(articles)
    .where(eq(articles.isDemo, true))
    .orderBy(articles.id)
    .limit(1);
  await addComment(db, { articleId: touched?.id ?? 0, submissionKey: 'sent' });
  const { notes } = await importOne();
  expect(new Set(await slugs())).toEqual(new Set([touched?.slug, 'mine']));
  expect(notes.join('\n')).toContain('1 article of the demo stayed, since somebody wrote there.');
  expect(await findBlog(db)).toMatchObject({ name: 'Mine already', tagline: 'My own line' });
});

test('the owner who took the demo over stays, also without its articles', async () => {
  await plantDemo(db);
  const [author] = await db.select().from(users).where(eq(users.role, 'author'));
  await db
    .update(users)
    .set({ role: 'owner', email: 'own@example.org', name: 'Robin' })
    .where(eq(users.id, author?.id ?? ''));
  await importOne();
  expect(
    (await db.select({ name: users.name }).from(users).orderBy(users.name)).map(({ name }) => name),
  ).toEqual(['Miriam Hale', 'Robin']);
});

test('articles that are no demo stay', async () => {
  await addArticle(db, { slug: 'own-words' });
  await importOne();
  expect(await slugs()).toEqual(['own-words', 'mine']);
});
