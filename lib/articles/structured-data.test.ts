import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { arrangeThreads, type DrawnComment } from '@/lib/comments/thread';
import { siteUrl } from '@/lib/site/address';
import { articleData } from './structured-data';

const SCHEMA = 'http://schema.org/';
const WORDS =
  `BlogPosting WebPage Blog Comment Person Organization BreadcrumbList ListItem author comment commentCount
  dateCreated dateModified datePublished description headline inLanguage itemListElement keywords name
  parentItem position publisher text wordCount`.split(/\s+/);
/** The part of schema.org's own context that we use, since a test asks nobody. A word that is not in it is lost in expansion. */
const CONTEXT = {
  '@context': {
    ...Object.fromEntries(WORDS.map((word) => [word, `${SCHEMA}${word}`])),
    url: { '@id': `${SCHEMA}url`, '@type': '@id' },
    item: { '@id': `${SCHEMA}item`, '@type': '@id' },
    image: { '@id': `${SCHEMA}image`, '@type': '@id' },
  },
};

// biome-ignore lint/suspicious/noExplicitAny: what expansion gives has the shape of the data
async function expand(data: object): Promise<any[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`Nothing else may be asked for: ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
  };
  return (await jsonld.expand(JSON.parse(JSON.stringify(data)), { documentLoader })) as unknown as object[];
}

const url = `${siteUrl()}/hello`;
const article = {
  kind: 'article' as const,
  slug: 'hello',
  title: 'Hello <there>',
  summary: 'A greeting.',
  language: 'he',
  wordCount: 12,
  publishedAt: new Date('2026-03-01T10:00:00Z'),
  editedAt: new Date('2026-03-02T10:00:00Z'),
  commentCount: 4,
  authors: [{ name: 'Miriam Hale', handle: 'miriam' }],
  tags: [{ name: 'Leading', slug: 'leading' }],
  licence: '',
  series: '',
};

let ids = 0;
const drawn = (given: Partial<DrawnComment>): DrawnComment => ({
  id: ++ids,
  anchor: ids + 100,
  parentId: null,
  rootId: 1,
  isPublished: true,
  isByAuthor: false,
  name: `Guest ${ids}`,
  website: null,
  bodyHtml: `<p>Words ${ids} &amp; more</p>`,
  createdAt: new Date('2026-03-03T10:00:00Z'),
  editedAt: null,
  editedAfter: null,
  isWithdrawn: false,
  isRead: false,
  replyCount: 0,
  ...given,
});

const first = drawn({ name: 'Miriam Hale' });
const answer = drawn({ parentId: first.id, isByAuthor: true, name: 'Miriam Hale' });
const stub = drawn({ isPublished: false, name: '', bodyHtml: '' });
const orphan = drawn({ parentId: stub.id });
const setting = {
  blog: { name: 'Open door', language: 'en' },
  url,
  threads: arrangeThreads([first, answer, stub, orphan]),
};

test('no word is lost in expansion: every one is of schema.org', async () => {
  const data = articleData(article, setting);
  const keysOf = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysOf)]
      : [];
  const used = new Set(keysOf(JSON.parse(JSON.stringify(data))).filter((key) => !key.startsWith('@')));
  const known = new Set(keysOf(await expand(data)).map((key) => key.replace(SCHEMA, '')));
  expect([...used].filter((key) => !known.has(key))).toEqual([]);
});

test('an article says what it is, by whom, when, in which language, and how much was said to it', async () => {
  const [posting] = await expand(articleData(article, setting));
  expect(posting['@type']).toEqual([`${SCHEMA}BlogPosting`]);
  expect(posting['@id']).toBe(url);
  const said = (word: string) => posting[SCHEMA + word]?.[0]['@value'];
  expect(said('headline')).toBe('Hello <there>');
  expect(said('inLanguage')).toBe('he');
  expect(said('commentCount')).toBe(4);
  expect(said('dateModified')).toBe('2026-03-02T10:00:00.000Z');
  const [author] = posting[`${SCHEMA}author`];
  expect(author[`${SCHEMA}url`]).toEqual([{ '@id': `${siteUrl()}/authors/miriam` }]);
});

test('replies stand within what they answer and name it; what is no longer shown leaves its place to its replies', async () => {
  const [posting] = await expand(articleData(article, setting));
  const comments = posting[`${SCHEMA}comment`];
  expect(comments.map((comment: { '@id': string }) => comment['@id'])).toEqual([
    `${url}#comment-${first.anchor}`,
    `${url}#comment-${orphan.anchor}`,
  ]);
  const [reply] = comments[0][`${SCHEMA}comment`];
  expect(reply[`${SCHEMA}parentItem`]).toEqual([{ '@id': `${url}#comment-${first.anchor}` }]);
  expect(reply[`${SCHEMA}text`][0]['@value']).toBe(`Words ${answer.id} & more`);
});

test("only an author's own comment carries the address of the author's page, whatever names others take", async () => {
  const [posting] = await expand(articleData(article, setting));
  const [guest] = posting[`${SCHEMA}comment`];
  const writer = (comment: Record<string, [Record<string, unknown>]>) =>
    comment[`${SCHEMA}author`]?.[0][`${SCHEMA}url`];
  expect(writer(guest)).toBeUndefined();
  expect(writer(guest[`${SCHEMA}comment`][0])).toEqual([{ '@id': `${siteUrl()}/authors/miriam` }]);
});

test('the way from the front page goes by the first tag', async () => {
  const [, trail] = await expand(articleData(article, setting));
  const names = trail[`${SCHEMA}itemListElement`].map(
    (step: Record<string, [{ '@value': string }]>) => step[`${SCHEMA}name`]?.[0]['@value'],
  );
  expect(names).toEqual(['Open door', 'Leading', 'Hello <there>']);
});

test('a thread of ten thousand replies is written down', () => {
  const deep: DrawnComment[] = [];
  for (let n = 0; n < 10_000; n++) deep.push(drawn({ parentId: deep.at(-1)?.id ?? null }));
  const text = JSON.stringify(articleData(article, { ...setting, threads: arrangeThreads(deep) }));
  expect(text.match(/"@type":"Comment"/g)).toHaveLength(10_000);
});
