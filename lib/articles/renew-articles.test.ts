import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { changeBlogSettings } from '@/lib/blog/change-blog-settings';
import { blogSettingsInput } from '@/lib/blog/input';
import { ARTICLE_RENDER_VERSION } from '@/lib/markdown/render-version';
import { hasOutdatedArticles } from './has-outdated-articles';
import { renewArticles } from './renew-articles';

const { db } = await testDatabase();

test('what an earlier renderer made is made anew: published, drafted and removed alike, and nothing else changes', async () => {
  const old = { body: '*new*', bodyHtml: '<p>old</p>', renderVersion: ARTICLE_RENDER_VERSION - 1 };
  const states = ['published', 'draft', 'removed'] as const;
  const made = await Promise.all(states.map((state, n) => addArticle(db, { slug: `a${n}`, state, ...old })));
  const fresh = await addArticle(db, { ...old, slug: 'fresh', renderVersion: ARTICLE_RENDER_VERSION });
  expect(await hasOutdatedArticles(db)).toBe(true);
  expect(await renewArticles(db)).toBe(3);
  expect(await hasOutdatedArticles(db)).toBe(false);
  for (const article of made) {
    const [row] = await db.select().from(articles).where(eq(articles.id, article.id));
    expect(row).toMatchObject({
      bodyHtml: '<p><em>new</em></p>',
      renderVersion: ARTICLE_RENDER_VERSION,
      editedAt: null,
      body: '*new*',
    });
  }
  const [untouched] = await db.select().from(articles).where(eq(articles.id, fresh.id));
  expect(untouched?.bodyHtml).toBe('<p>old</p>');
  expect(await renewArticles(db)).toBe(0);
});

test('an article that somebody is saving is left to them, and the next one is made anew', async () => {
  const old = { body: 'new', bodyHtml: 'old', renderVersion: 0 };
  const held = await addArticle(db, { slug: 'held', ...old });
  await addArticle(db, { slug: 'next', ...old });
  await db.transaction(async (tx) => {
    await tx.select().from(articles).where(eq(articles.id, held.id)).for('update');
    expect(await renewArticles(db)).toBe(1);
  });
  expect(await renewArticles(db)).toBe(1);
});

test('articles without a language of their own are made anew in the blog’s when it changes, the others stay', async () => {
  const body = 'a[^1]\n\n[^1]: b';
  const own = await addArticle(db, {
    body,
    bodyHtml: 'kept',
    language: 'fr',
    renderVersion: ARTICLE_RENDER_VERSION,
  });
  const plain = await addArticle(db, { body, renderVersion: ARTICLE_RENDER_VERSION });
  const { id: ownerId } = await addUser(db, { role: 'owner' });
  const owner = { id: ownerId, name: 'O', email: null, role: 'owner' as const };
  const speak = (language: string) =>
    changeBlogSettings(db, owner, {
      ...blogSettingsInput.parse({ name: 'B', language, timeZone: 'UTC' }),
    });
  await speak('en');
  expect(await hasOutdatedArticles(db)).toBe(false);
  await speak('he');
  expect(await hasOutdatedArticles(db)).toBe(true);
  await renewArticles(db);
  const html = async (article: { id: number }) =>
    (await db.select().from(articles).where(eq(articles.id, article.id)))[0]?.bodyHtml;
  expect(await html(plain)).toContain('>הערות שוליים<');
  expect(await html(own)).toBe('kept');
});
