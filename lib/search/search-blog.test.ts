import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { knownWords } from '@/db/schema/search';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { searchInput } from './input';
import type { Piece } from './mark';
import { searchBlog } from './search-blog';

const { db } = await testDatabase();
const author = await addUser(db, { role: 'author', name: 'Ada Berg' });
const other = await addArticle(db, { title: 'Elsewhere', bodyHtml: '<p>Nothing of note.</p>' });

interface Given {
  title?: string;
  summary?: string;
  html?: string;
  language?: string;
}

const write = ({ title = 'Untold', summary = '', html = '<p>Words.</p>', language }: Given = {}) =>
  addArticle(db, { title, summary, bodyHtml: html, language, authorIds: [author.id] });
const say = (body: string, given: Partial<Parameters<typeof addComment>[1]> = {}) =>
  addComment(db, { articleId: other.id, body, ...given });

const search = (q: string, more: Record<string, unknown> = {}) =>
  searchBlog(db, searchInput.parse({ q, ...more }));
const textOf = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');
const markedIn = (pieces: Piece[]) => pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);

/** Titles of what is found, and the ids of comments. */
async function finds(q: string, more: Record<string, unknown> = {}) {
  const { articles, comments, instead } = await search(q, more);
  const ids = comments.list.map(({ id }) => id);
  return { titles: articles.list.map(({ title }) => textOf(title)), ids, instead };
}

test('articles and comments are found by forms of their words, in the language that they are in', async () => {
  await write({ title: 'On runners', html: '<p>She was <b>running</b> late.</p>' });
  const comment = await say('He runs too.');
  expect(await finds('run')).toMatchObject({ titles: ['On runners'], ids: [comment.id] });
  const german = await write({ title: 'Die Häuser am Fluss', language: 'de-AT' });
  const reply = await say('Das Haus kenne ich.', { articleId: german.id });
  expect(await finds('hauses')).toMatchObject({ titles: ['Die Häuser am Fluss'], ids: [reply.id] });
  await write({ title: 'Informações', language: 'pt', html: '<p>Corações.</p>' });
  for (const q of ['informação', 'informacoes', 'INFORMAÇÕES', 'corações'])
    expect((await finds(q)).titles, q).toEqual(['Informações']);
});

test('accents are no hindrance, whether they are typed or written', async () => {
  const comment = await say('Le cœur d’un garçon naïf à Łódź.');
  for (const q of ['cœur', 'coeur', 'garcon', 'naïf', 'naif', 'lodz', 'ŁÓDŹ'])
    expect((await finds(q)).ids, q).toEqual([comment.id]);
  const { comments } = await search('coeur garcon');
  expect(markedIn(comments.list[0]?.part ?? [])).toEqual(['cœur', 'garçon']);
});

test('Hebrew and Japanese are found, the latter by any part of what has no spaces', async () => {
  const hebrew = await write({ title: 'על השתיקה', language: 'he', html: '<p>שָׁלוֹם לכל מי ששואל.</p>' });
  expect((await finds('שלום')).titles).toEqual([hebrew.title]);
  const japanese = await write({
    title: '吾輩は猫である',
    language: 'ja',
    html: '<p>名前はまだ無い。学校の猫はブチ。</p>',
  });
  // The last one in the narrow letters of old machines.
  for (const q of ['猫', '吾輩', '猫である', '学校', '名前はまだ', '"学校の猫"', 'まだ 猫', 'ﾌﾞﾁ 猫'])
    expect((await finds(q)).titles, q).toEqual([japanese.title]);
  for (const q of ['猫学', '学校は', '犬']) expect((await finds(q)).titles, q).toEqual([]);
  const { articles } = await search('学校');
  expect(markedIn(articles.list[0]?.part ?? [])).toEqual(['学校']);
});

test('a word in the title weighs more than one in the text, and a summary more than that', async () => {
  const mention = `<p>${'Lanterns are mentioned. '.repeat(30)}</p>`;
  await write({ title: 'In the text', html: mention });
  await write({ title: 'In the summary', summary: 'Of lanterns.' });
  await write({ title: 'A lantern' });
  expect((await finds('lantern')).titles).toEqual(['A lantern', 'In the summary', 'In the text']);
});

test('quotations, words left out, and one word or another', async () => {
  const both = await say('The quick otter swims.');
  const turned = await say('An otter is quick.');
  const lone = await say('A slow beaver.');
  const ids = async (q: string) => (await finds(q)).ids.sort((one, next) => one - next);
  expect(await ids('quick otter')).toEqual([both.id, turned.id]);
  expect(await ids('"quick otter"')).toEqual([both.id]);
  expect(await ids('„quick otter“')).toEqual([both.id]);
  expect(await ids('otter -swims')).toEqual([turned.id]);
  expect(await ids('otter -"quick otter"')).toEqual([turned.id]);
  expect(await ids('swims or beaver')).toEqual([both.id, lone.id]);
  expect(await ids('swims OR slow -beaver')).toEqual([both.id]);
});

test('compounds, versions and addresses are found by their parts', async () => {
  const comment = await say(
    'The writer/reader of Node.js 20.19.4, e-mail, covid-19, https://blog.example.org/p/zebra_crossing.',
  );
  for (const q of [
    'node',
    'node.js',
    '20.19.4',
    'mail',
    'e-mail',
    '"e mail"',
    'covid 19',
    'zebra',
    'crossing',
    'writer/reader',
    'reader',
  ])
    expect((await finds(q)).ids, q).toContain(comment.id);
});

test('what nobody may read is not found, nor what stands under it, from the moment on that it is so', async () => {
  const secret = 'xylophone';
  const article = await write({ title: `A ${secret}` });
  const comment = await say(secret, { articleId: article.id });
  const count = async () => {
    const { articles, comments } = await search(secret);
    return [articles.count, articles.list.length, comments.count, comments.list.length];
  };
  expect(await count()).toEqual([1, 1, 1, 1]);
  for (const state of ['draft', 'scheduled', 'private', 'removed'] as const) {
    await db.update(articles).set({ state }).where(eq(articles.id, article.id));
    expect(await count(), state).toEqual([0, 0, 0, 0]);
  }
  const future = { state: 'published' as const, publishedAt: new Date(Date.now() + 60_000) };
  await db.update(articles).set(future).where(eq(articles.id, article.id));
  expect(await count()).toEqual([0, 0, 0, 0]);
  await db.update(articles).set({ publishedAt: new Date() }).where(eq(articles.id, article.id));
  expect(await count()).toEqual([1, 1, 1, 1]);
  for (const state of ['held', 'spam', 'removed'] as const) {
    await db.update(comments).set({ state }).where(eq(comments.id, comment.id));
    expect(await count(), state).toEqual([1, 1, 0, 0]);
    await db.update(comments).set({ state: 'published' }).where(eq(comments.id, comment.id));
    expect(await count()).toEqual([1, 1, 1, 1]);
  }
});

test.each(['held', 'spam', 'removed'] as const)(
  'a comment that is %s from the beginning is not found',
  async (state) => {
    await say('Quokka.', { state });
    const { comments } = await search('quokka');
    expect([comments.count, comments.list]).toEqual([0, []]);
  },
);

test('a comment that was published is found under its new words when they change', async () => {
  const { id } = await say('Marmalade.');
  expect((await finds('marmalade')).ids).toEqual([id]);
  await db.update(comments).set({ bodyHtml: '<p>Honey comb.</p>' }).where(eq(comments.id, id));
  expect((await finds('marmalade')).ids).toEqual([]);
  expect((await finds('honey comb')).ids).toEqual([id]);
});

test('when an article or the blog changes its language, what stands there is stemmed anew', async () => {
  const article = await write({ title: 'Bücher', language: 'simple' });
  const comment = await say('Viele Bücher.', { articleId: article.id });
  expect((await finds('buches')).instead).toBe('bucher');
  await db.update(articles).set({ language: 'de' }).where(eq(articles.id, article.id));
  expect(await finds('buches')).toEqual({ titles: ['Bücher'], ids: [comment.id], instead: undefined });
  const free = await write({ title: 'Les chevaux nationaux' });
  await db.insert(blog).values({ id: 1, language: 'en' }).onConflictDoNothing();
  await db.update(blog).set({ language: 'fr' });
  expect((await finds('nationales')).titles).toEqual([free.title]);
  await db.update(blog).set({ language: 'en' });
});

test('a mistyped word finds what was meant when nothing has it, and says so', async () => {
  const comment = await say('An apology is owed.');
  const found = await finds('appology');
  expect(found).toMatchObject({ ids: [comment.id], instead: 'apology' });
  expect((await finds('"appology is" -owed')).ids).toEqual([]);
  expect(await finds('"an appology" -nothing')).toMatchObject({
    ids: [comment.id],
    instead: '"an apology" -nothing',
  });
});

test('with a few finds, a word that finds more is offered and not taken', async () => {
  await say('The reciept.');
  for (let n = 0; n < 4; n++) await say(`A receipt, number ${n}.`);
  const { comments, instead, meant } = await search('reciept');
  expect([comments.count, instead, meant]).toEqual([1, undefined, 'receipt']);
});

test('words of what was never public are not known, and what was taken back is offered only where it is found', async () => {
  const { id } = await addArticle(db, { title: 'Chrysanthemum', state: 'draft', publishedAt: null });
  const become = (state: 'published' | 'private') =>
    db.update(articles).set({ state, publishedAt: new Date() }).where(eq(articles.id, id));
  const offered = async () => {
    const { instead, meant, alike } = await search('chrysantemum');
    return [instead, meant, alike.length];
  };
  const isKnown = () => db.$count(knownWords, eq(knownWords.word, 'chrysanthemum'));
  expect([await offered(), await isKnown()]).toEqual([[undefined, undefined, 0], 0]);
  await become('published');
  expect([await offered(), await isKnown()]).toEqual([['chrysanthemum', undefined, 0], 1]);
  await become('private');
  expect([await offered(), await isKnown()]).toEqual([[undefined, undefined, 0], 1]);
  await say('A chrysanthemum.');
  expect(await offered()).toEqual(['chrysanthemum', undefined, 0]);
});

test('when it takes too long to look for what may have been meant, what was found is shown all the same', async () => {
  const comment = await say('The recieved opinion.');
  expect((await finds('recieved')).ids).toEqual([comment.id]);
  await db.execute(sql`alter table known_words rename to all_known_words`);
  await db.execute(sql`create view known_words as select word from all_known_words, pg_sleep(60)`);
  try {
    expect(await finds('recieved')).toEqual({ titles: [], ids: [comment.id], instead: undefined });
  } finally {
    await db.execute(sql`drop view known_words`);
    await db.execute(sql`alter table all_known_words rename to known_words`);
  }
});

test('where nothing is found, titles that read alike are offered', async () => {
  const article = await write({ title: 'Ten minutes at six o’clock' });
  const { alike } = await search('ten minuts att siks oclock');
  expect(alike).toMatchObject([{ slug: article.slug }]);
});

test('words that look like HTML stay words', async () => {
  const comment = await say('x', {
    bodyHtml: '<p>Wombat &lt;script&gt;alert(1)&lt;/script&gt; <mark>&amp;</mark> "wombat" &lt;mark&gt;</p>',
  });
  const { comments } = await search('wombat');
  expect(comments.list[0]?.id).toBe(comment.id);
  expect(textOf(comments.list[0]?.part ?? [])).toBe('Wombat <script>alert(1)</script> & "wombat" <mark>');
  expect(markedIn(comments.list[0]?.part ?? [])).toEqual(['Wombat', 'wombat']);
  await write({ title: 'If a < b and c > d, then numbat' });
  expect(markedIn((await search('numbat')).articles.list[0]?.title ?? [])).toEqual(['numbat']);
  expect((await finds('numbat then "and c"')).titles).toHaveLength(1);
});

test('the author’s words are known as such, guests’ by their name, and no address goes along', async () => {
  const article = await write({ title: 'Of owls' });
  await say('Owlish, said I.', { articleId: article.id, userId: author.id });
  await say('Owlish, said she.', {
    articleId: article.id,
    guestName: 'Priya',
    guestEmail: 'priya@example.org',
  });
  const { comments } = await search('owlish');
  expect(comments.list.map(({ name, isByAuthor }) => [name, isByAuthor])).toEqual([
    ['Priya', false],
    ['Ada Berg', true],
  ]);
  expect(JSON.stringify(comments)).not.toContain('example.org');
});
