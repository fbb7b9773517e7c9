import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { articleInput } from './input';
import { otherLanguages } from './other-languages';
import { publishArticle } from './publish-article';
import { findArticleForEditing } from './queries';
import { saveArticle } from './save-article';
import { listTranslations } from './translation-queries';

const { db } = await testDatabase();
const { id, name } = await addUser(db, { role: 'owner' });
const owner: Viewer = { id, name, email: null, role: 'owner' };
const write = (slug: string, language: string | null, given = {}) =>
  addArticle(db, { slug, language, authorIds: [id], ...given });

/** Saves an article with these lines in the editor's field. */
async function nameIn(article: { id: number; slug: string; language: string | null }, translations: string) {
  const stored = await findArticleForEditing(db, article.id);
  const { slug, language } = article;
  const input = articleInput.parse({
    ...{ articleId: article.id, version: stored?.version, slug, language: language ?? '', translations },
    ...{ title: 'A text', body: 'Words.', [`author-${id}`]: 'on' },
  });
  return saveArticle(db, owner, input);
}
const slugs = async (article: { id: number }) =>
  (await listTranslations(db, article.id)).map(({ slug, url }) => slug ?? url);

test('who names one translation is named by it, and by what it names', async () => {
  const [english, german, french] = [
    await write('the-door', 'en'),
    await write('die-tuer', 'de'),
    await write('la-porte', 'fr'),
  ];
  await nameIn(english, '/die-tuer\n es https://example.org/la-puerta ');
  await nameIn(french, '/die-tuer');
  const elsewhere = 'https://example.org/la-puerta';
  expect(await slugs(english)).toEqual(['die-tuer', 'la-porte', elsewhere]);
  expect(await slugs(german)).toEqual(['the-door', 'la-porte', elsewhere]);
  expect(await slugs(french)).toEqual(['the-door', 'die-tuer', elsewhere]);
  expect((await findArticleForEditing(db, english.id))?.translations).toBe(`/die-tuer\nes ${elsewhere}`);
  await nameIn(english, '');
  expect(await slugs(english)).toEqual([]);
  expect(await slugs(german)).toEqual(['la-porte']);
});

test('what nobody can read yet is not named, and what has none has none', async () => {
  const one = await write('a-stair', 'en');
  await write('eine-treppe', 'de', { state: 'draft', publishedAt: null });
  await nameIn(one, '/eine-treppe');
  expect(await slugs(one)).toEqual([]);
  expect(await slugs(await write('alone', 'en'))).toEqual([]);
});

test('what a draft names stands on nobody’s published article until it is published itself', async () => {
  const [english, german] = [await write('a-window', 'en'), await write('ein-fenster', 'de')];
  const draft = await write('une-fenetre', 'fr', { state: 'draft', publishedAt: null });
  const elsewhere = 'https://example.org/la-ventana';
  await nameIn(draft, `/a-window\n/ein-fenster\nes ${elsewhere}`);
  for (const state of ['draft', 'private', 'scheduled', 'removed'] as const) {
    await db.update(articles).set({ state, publishedAt: new Date() }).where(eq(articles.id, draft.id));
    expect([await slugs(english), await slugs(german)], state).toEqual([[], []]);
  }
  const tomorrow = new Date(Date.now() + 86_400_000);
  await db
    .update(articles)
    .set({ state: 'published', publishedAt: tomorrow })
    .where(eq(articles.id, draft.id));
  expect(await slugs(english)).toEqual([]);
  await publishArticle(db, owner, { articleId: draft.id, at: new Date() });
  expect(await slugs(english)).toEqual(['ein-fenster', 'une-fenetre', elsewhere]);
});

test('a text in the same language is no translation, whatever was named', () => {
  const named = [
    { language: null, slug: 'a', url: '' },
    { language: 'de', slug: 'b', url: '' },
  ];
  expect(otherLanguages(named, null, 'en').map(({ slug }) => slug)).toEqual(['b']);
  expect(otherLanguages(named, 'de', 'en')).toEqual([{ language: 'en', slug: 'a', url: '' }]);
});

test.each([
  ['/no-such-article', 'There is no article at /no-such-article.'],
  ['/itself', 'An article is no translation of itself.'],
])('%s is refused beside its field', async (line, sentence) => {
  const article = await write(`itself${line === '/itself' ? '' : '-2'}`, 'en');
  await expect(nameIn(article, line)).rejects.toMatchObject({ fields: { translations: sentence } });
});

test.each([
  ['https://example.org/artikel', false],
  ['german https://', false],
  ['de javascript:alert(1)', false],
  ['de', false],
  ['https://example.org/artikel pt-br', true],
  ['http://localhost:3000/die-tuer', true],
])('the line %j is understood: %j', (translations, isClear) => {
  const { error } = articleInput.safeParse({ translations });
  const told = error?.issues.some(({ path }) => path[0] === 'translations') ?? false;
  expect(told).toBe(!isClear);
});

test('too many are refused', () => {
  const translations = Array.from({ length: 21 }, (_, n) => `/article-${n}`).join('\n');
  expect(articleInput.safeParse({ translations }).error?.issues[0]?.message).toContain('20 at most');
});
