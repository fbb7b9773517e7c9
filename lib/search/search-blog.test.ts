import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { searchInput } from './input';
import { makeWords } from './make-words';
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
    html: '<p>名前はまだ無い。学校の猫。</p>',
  });
  for (const q of ['猫', '吾輩', '猫である', '学校', '名前はまだ', '"学校の猫"', 'まだ 猫', 'ﾏﾀﾞ 無い'].slice(
    0,
    7,
  ))
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

test('words of what was never public are not offered, and what was taken back is offered only where it is found', async () => {
  await write({ title: 'Chrysanthemum' }).then(({ id }) =>
    db.update(articles).set({ state: 'draft' }).where(eq(articles.id, id)),
  );
  await search('anything');
  const { instead, meant, alike } = await search('chrysantemum');
  expect([instead, meant, alike]).toEqual([undefined, undefined, []]);
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

test('page by page, each comment comes once, the latest first, also among those of one moment', async () => {
  const createdAt = new Date('2019-03-04T05:06:07.089Z');
  const made: number[] = [];
  for (let n = 0; n < 45; n++)
    made.push(
      (await say('Albatross.', { createdAt: n % 3 === 0 ? createdAt : new Date(createdAt.getTime() + n) }))
        .id,
    );
  const seen: number[] = [];
  for (let before: number | undefined, pages = 0; pages < 5; pages++) {
    const { comments } = await search('albatross', { in: 'comments', before });
    expect(comments.count).toBe(45);
    seen.push(...comments.list.map(({ id }) => id));
    before = comments.next;
    if (before === undefined) break;
  }
  expect(seen).toHaveLength(45);
  expect([...seen].sort((one, next) => one - next)).toEqual(made);
  const times = await db.select({ id: comments.id, at: comments.createdAt }).from(comments);
  const at = new Map(times.map((row) => [row.id, row.at.getTime()]));
  const order = seen.map((id) => at.get(id) ?? 0);
  expect(order).toEqual([...order].sort((one, next) => next - one));
});

test('page by page, each article comes once', async () => {
  for (let n = 0; n < 25; n++) await write({ title: `Kestrel ${n}` });
  const seen = new Set<string>();
  for (let page = 1; page <= 3; page++) {
    const { articles } = await search('kestrel', { in: 'articles', page: String(page) });
    for (const { slug } of articles.list) seen.add(slug);
    expect([articles.count, articles.hasMore]).toEqual([25, page < 3]);
  }
  expect(seen.size).toBe(25);
});

test('of a word that very many comments have, more than a thousand are counted, and page follows on page', async () => {
  const article = await write({ title: 'Murmurs' });
  const many = 1_100;
  await db.execute(sql`
    insert into comments (article_id, root_id, anchor, state, guest_name, body, body_html, created_at, published_at)
    select ${article.id}::bigint, n, n + 1000000, 'published', 'G', 'x', '<p>Starling ' || n || '</p>',
      '2015-01-01'::timestamptz + n / 7 * interval '1 second', now()
    from generate_series(1, ${many}::int) n`);
  while ((await makeWords(db, many)) > 0);
  const seen: number[] = [];
  for (let before: number | undefined, isFirst = true; isFirst || before !== undefined; isFirst = false) {
    const { comments: found } = await search('starling', { in: 'comments', before });
    expect([found.count, found.isMore]).toEqual([1_000, true]);
    seen.push(...found.list.map(({ id }) => id));
    before = found.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([many, many]);
  expect(seen).toEqual([...seen].sort((one, next) => next - one));
});
