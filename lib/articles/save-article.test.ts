import { existsSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles, oldAddresses } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from '@/lib/comments/counts';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { oneLine, storable } from '@/lib/site/text';
import { type ArticleInput, articleInput } from './input';
import { findArticleForEditing, findOldAddress, findPublishedArticle } from './queries';
import { saveArticle } from './save-article';

const { db } = await testDatabase();

async function person(role: Role, name: string = role): Promise<Viewer> {
  const { id } = await addUser(db, { name, role });
  return { id, name, email: null, role };
}
const owner = await person('owner', 'Miriam');
const author = await person('author', 'Tomas');
const other = await person('author', 'Ines');

const input = (fields: Record<string, unknown>): ArticleInput =>
  articleInput.parse({ commentsOpen: 'on', ...fields });
const find = async (id: number) => {
  const found = await findArticleForEditing(db, id);
  if (!found) throw new Error(`There is no article ${id}.`);
  return found;
};
/** The editor as it was opened, with some fields changed. */
const edit = async (id: number, fields: Record<string, unknown> = {}): Promise<ArticleInput> => {
  const { version, kind, title, slug, summary, question, body, tags, commentsOpen, authors } = await find(id);
  return input({
    ...{ articleId: String(id), version, kind, title, slug, summary, question, body },
    tags: tags.map(({ name }) => name).join(', '),
    commentsOpen: commentsOpen ? 'on' : undefined,
    ...Object.fromEntries(authors.map((one) => [`author-${one.id}`, 'on'])),
    ...fields,
  });
};

test('an author writes a new article: a draft of their own, rendered, under an address from its title', async () => {
  const { id, slug } = await saveArticle(
    db,
    author,
    input({
      title: 'What the door is for',
      body: '## Open\n\nA *word*.',
      summary: 'S',
      question: 'Q?',
      tags: 'Leading, managing, leading',
    }),
  );
  expect(slug).toBe('what-the-door-is-for');
  const stored = await find(id);
  expect(stored).toMatchObject({
    state: 'draft',
    kind: 'article',
    summary: 'S',
    question: 'Q?',
    publishedAt: null,
    wordCount: 3,
  });
  expect(stored.bodyHtml).toContain('<em>word</em>');
  expect(stored.authors.map(({ name }) => name)).toEqual(['Tomas']);
  expect(stored.tags).toEqual([
    { slug: 'leading', name: 'Leading' },
    { slug: 'managing', name: 'managing' },
  ]);
  expect(await findPublishedArticle(db, slug)).toBeUndefined();
});

test('words are stored as they were written, without what no database or browser can hold', async () => {
  const body = 'Zeile\r\nשלום \u{1f469}\u200d\u{1f469}\u200d\u{1f467}\0 \ud800 end  \n';
  const { id } = await saveArticle(db, author, input({ title: ' A\u0007title ', body }));
  expect(await find(id)).toMatchObject({
    title: 'A title',
    body: 'Zeile\nשלום \u{1f469}\u200d\u{1f469}\u200d\u{1f467} \ufffd end  \n',
  });
});

test.each([null, { ...author, role: 'moderator' as const }, { ...author, role: 'commenter' as const }])(
  'whoever is no author writes nothing: %o',
  async (viewer) => {
    const { id } = await addArticle(db, { title: 'Mine', authorIds: [author.id] });
    const status = viewer ? 403 : 401;
    await expect(saveArticle(db, viewer, input({ title: 'New' }))).rejects.toMatchObject({ status });
    await expect(saveArticle(db, viewer, await edit(id, { title: 'Stolen' }))).rejects.toMatchObject({
      status,
    });
    expect((await find(id)).title).toBe('Mine');
  },
);

test('an author changes their own articles alone, also when they claim to be its author; the owner changes all', async () => {
  const { id } = await addArticle(db, { title: 'Ours', authorIds: [author.id] });
  const theft = await edit(id, { title: 'Stolen', [`author-${other.id}`]: 'on' });
  await expect(saveArticle(db, other, theft)).rejects.toMatchObject({ name: 'Refusal', status: 403 });
  await saveArticle(db, author, await edit(id, { title: 'Ours, again', [`author-${other.id}`]: 'on' }));
  expect((await find(id)).authors.map((one) => one.id)).toEqual([author.id]);
  await saveArticle(db, owner, await edit(id, { title: 'By the owner’s leave' }));
  expect((await find(id)).title).toBe('By the owner’s leave');
  await expect(saveArticle(db, owner, { ...(await edit(id)), authorIds: [] })).rejects.toMatchObject({
    fields: { authors: 'An article needs at least one author.' },
  });
});

test('the owner says who wrote an article, of those who may; the answers are counted anew', async () => {
  const { id } = await addArticle(db, { authorIds: [owner.id] });
  for (const userId of [owner.id, author.id, author.id]) await addComment(db, { articleId: id, userId });
  await recountArticle(db, id);
  await saveArticle(db, owner, await edit(id, { [`author-${author.id}`]: 'on' }));
  const authors = (await find(id)).authors.map((one) => one.id);
  expect(authors).toEqual([owner.id, author.id]);
  const answers = async () =>
    (await db.select({ n: articles.answerCount }).from(articles).where(eq(articles.id, id)))[0]?.n;
  expect(await answers()).toBe(3);
  await saveArticle(db, owner, { ...(await edit(id)), authorIds: [author.id] });
  expect(await answers()).toBe(2);
  const reader = await person('commenter');
  const byReader = { ...(await edit(id)), authorIds: [reader.id] };
  await expect(saveArticle(db, owner, byReader)).rejects.toMatchObject({
    fields: { authors: 'One of these people is no author of this blog.' },
  });
  await expect(saveArticle(db, owner, { ...(await edit(id)), authorIds: ['nobody'] })).rejects.toThrow();
});

test('of two tabs the second to save is told so; nothing is overwritten unless its writer says so', async () => {
  const { id } = await addArticle(db, { title: 'Start', authorIds: [author.id] });
  const first = await edit(id, { body: 'The first tab.' });
  const second = await edit(id, { body: 'The second tab.' });
  await saveArticle(db, author, first);
  await expect(saveArticle(db, author, second)).rejects.toMatchObject({
    status: 409,
    fields: { version: expect.any(String) },
  });
  expect((await find(id)).body).toBe('The first tab.');
  await saveArticle(db, author, { ...second, replace: 'yes' });
  expect((await find(id)).body).toBe('The second tab.');
});

test('a save says what the next one is checked against', async () => {
  const { id } = await addArticle(db, { title: 'Goes on', authorIds: [author.id] });
  const first = await saveArticle(db, author, await edit(id, { body: 'One.' }));
  const second = await saveArticle(db, author, {
    ...(await edit(id, { body: 'Two.' })),
    version: first.version,
  });
  expect(second.version).toBe((await find(id)).version);
  expect(second.version).not.toBe(first.version);
});

test('of ten saves at once on one version exactly one is taken', async () => {
  const { id } = await addArticle(db, { title: 'Race', authorIds: [author.id] });
  const all = await Promise.all(Array.from({ length: 10 }, (_, n) => edit(id, { body: `Text ${n}` })));
  const outcomes = await Promise.allSettled(all.map((one) => saveArticle(db, author, one)));
  const taken = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
  expect(taken).toHaveLength(1);
  expect((await find(id)).body).toBe(`Text ${taken[0]}`);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ status: 409 });
});

test('a new article sent ten times at once is there once', async () => {
  const sent = input({ title: 'Once', body: 'Only once.' });
  const saved = await Promise.all(Array.from({ length: 10 }, () => saveArticle(db, author, sent)));
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  expect((await saveArticle(db, author, input({ title: 'Once', body: 'Another.' }))).slug).toBe('once-2');
  expect((await saveArticle(db, other, sent)).slug).toBe('once-3');
});

test('ten new articles of one title, saved at once, get ten addresses', async () => {
  const all = Array.from({ length: 10 }, (_, n) =>
    saveArticle(db, author, input({ title: 'Same', body: `${n}` })),
  );
  expect(new Set((await Promise.all(all)).map(({ slug }) => slug)).size).toBe(10);
});

test('a title that the blog itself answers gets a number; an address that was typed is refused beside its field', async () => {
  expect((await saveArticle(db, author, input({ title: 'Search' }))).slug).toBe('search-2');
  expect((await saveArticle(db, author, input({ title: '🎉' }))).slug).toBe('untitled');
  const refused = (slug: string, sentence: string) => {
    const fields = { slug: expect.stringContaining(sentence) };
    return expect(saveArticle(db, author, input({ title: 'x', slug }))).rejects.toMatchObject({ fields });
  };
  await refused('Studio', 'The blog itself uses this address');
  await refused('!!!', 'letter or digit');
  await addArticle(db, { slug: 'taken', authorIds: [other.id] });
  await refused('Taken!', '“taken-2” is free');
});

test.each(['my_first_post', 'one--two', 'Search_', `${'a-long-one-'.repeat(18)}x`])(
  'an imported address stays while it is left alone: %s',
  async (slug) => {
    const { id } = await addArticle(db, { slug, authorIds: [author.id] });
    expect(await saveArticle(db, author, await edit(id, { title: 'Edited' }))).toMatchObject({ slug });
    expect(await db.select().from(oldAddresses).where(eq(oldAddresses.articleId, id))).toEqual([]);
  },
);

test('an old address leads to the article when readers could know it, however often it moves', async () => {
  const { id } = await addArticle(db, { slug: 'first', authorIds: [author.id] });
  await saveArticle(db, author, await edit(id, { slug: 'second' }));
  await saveArticle(db, author, await edit(id, { slug: 'third' }));
  expect(await findOldAddress(db, '/first')).toBe('third');
  expect(await findOldAddress(db, '/second')).toBe('third');
  await saveArticle(db, author, await edit(id, { slug: 'first' }));
  expect(await findOldAddress(db, '/first')).toBeUndefined();
  expect(await findOldAddress(db, '/third')).toBe('first');
  await expect(saveArticle(db, author, input({ title: 'New', slug: 'third' }))).rejects.toMatchObject({
    fields: { slug: expect.stringContaining('“third-2” is free') },
  });
});

test('the address of a draft that nobody could know leaves no trace', async () => {
  const { id } = await saveArticle(db, author, input({ title: 'Working title' }));
  await saveArticle(db, author, await edit(id, { slug: 'better' }));
  expect(await db.select().from(oldAddresses).where(eq(oldAddresses.articleId, id))).toEqual([]);
});

test('a published article says when its words changed, and its pages are drawn anew; a draft stays silent', async () => {
  const { id } = await addArticle(db, { title: 'Said', authorIds: [author.id], isDemo: true });
  const exchange = newExchange();
  await saveArticle(db, author, await edit(id, { tags: 'New' }));
  expect(await find(id)).toMatchObject({ editedAt: null });
  await exchanges.run(exchange, async () =>
    saveArticle(db, author, await edit(id, { body: 'Other words.' })),
  );
  expect((await find(id)).editedAt).toBeInstanceOf(Date);
  expect([...exchange.changed].sort()).toEqual([`article:${id}`, 'articles']);
  const [row] = await db.select({ isDemo: articles.isDemo }).from(articles).where(eq(articles.id, id));
  expect(row?.isDemo).toBe(false);

  const draft = await saveArticle(db, author, input({ title: 'Quiet' }));
  const silent = newExchange();
  await exchanges.run(silent, async () => saveArticle(db, author, await edit(draft.id, { body: 'x' })));
  expect([(await find(draft.id)).editedAt, [...silent.changed]]).toEqual([null, []]);
});

test('what is gone cannot be saved, and the refusal says what to do', async () => {
  await expect(saveArticle(db, owner, input({ articleId: '987654321' }))).rejects.toMatchObject({
    status: 404,
  });
  const { id } = await addArticle(db, { state: 'removed', authorIds: [author.id] });
  await expect(saveArticle(db, author, await edit(id))).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('restore'),
  });
});

test.each([
  ['title', 'x'.repeat(301), 'too long'],
  ['summary', 'x'.repeat(501), 'too long'],
  ['question', 'x'.repeat(301), 'too long'],
  ['body', 'x'.repeat(2_000_001), 'too long'],
  ['slug', 'x'.repeat(501), 'too long'],
  ['tags', Array.from({ length: 21 }, (_, n) => `t${n}`).join(), 'too many'],
  ['tags', 'x'.repeat(61), 'too long'],
  ['language', 'klingon please', 'no language code'],
  ['kind', 'song', 'article or a page'],
  ['articleId', 'twelve', 'which article'],
  ['articleId', '-1', 'which article'],
])('a bad %s is refused beside its field', (field, value, sentence) => {
  const issues = articleInput.safeParse({ [field]: value }).error?.issues ?? [];
  expect(issues[0]?.path).toEqual([field]);
  expect(issues[0]?.message).toContain(sentence);
});

const NAUGHTY = '../shared/data/unicode/blns.json';

test.skipIf(!existsSync(NAUGHTY))(
  `every string of ${NAUGHTY} (skipped where it is absent) is stored as it is`,
  async () => {
    const texts = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[];
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      const { id } = await saveArticle(db, other, input({ title: text, summary: text, body: text }));
      const stored = await find(id);
      expect(stored).toMatchObject({ title: oneLine(text), summary: oneLine(text), body: storable(text) });
      expect(stored.bodyHtml).not.toMatch(/<script/i);
    }
  },
);

const TEXTS = '../shared/data/articles/rust-blog';

test.skipIf(!existsSync(TEXTS))(
  `an article of ${TEXTS} (skipped where it is absent) is saved, edited and found again`,
  async () => {
    const file = readFileSync(`${TEXTS}/Rust-1.88.0.md`, 'utf8');
    const { id, version } = await saveArticle(db, author, input({ title: 'Announcing Rust', body: file }));
    const stored = await find(id);
    expect(stored.body).toBe(file);
    expect(stored.wordCount).toBeGreaterThan(500);
    await saveArticle(db, author, { ...(await edit(id, { body: `${file}\nMore.` })), version });
    expect((await find(id)).wordCount).toBe(stored.wordCount + 1);
  },
);
