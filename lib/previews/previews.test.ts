import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import type { BlogLogo } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { pictureFile } from '@/lib/pictures/place';
import { type ArticleCard, drawArticlePreview } from './article-preview';
import { drawCommentPreview } from './comment-preview';
import { isRightToLeft } from './direction';
import { drawText } from './draw-text';
import { SANS, SERIF } from './fonts';
import { articlePreviewPath, conversationPreviewPath } from './preview-image';
import { findPreviewedComment } from './queries';

const { db } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'rejoinder-previews-'));
beforeAll(() => {
  process.env.REJOINDER_DATA = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

const blog = { name: 'The Open Door', logo: null, authorColour: null };
const card: ArticleCard = {
  blog,
  title: 'No timetable ever needed courage',
  question: 'When did you last change a plan?',
  authors: 'Miriam Hale',
  facts: '12 comments, Miriam answered 9',
};
const MARGIN = 70;

/** Where there is ink in a picture: the first and last column and row that are not paper. */
async function inkOf(png: Buffer) {
  const { info } = await sharp(png).flatten().trim({ threshold: 30 }).toBuffer({ resolveWithObject: true });
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
  return { width, height, left, top, right: width - left - info.width, bottom: height - top - info.height };
}

test.each([
  ['a plain title', card],
  [
    'an Arabic title',
    { ...card, title: 'لماذا لا يجيب القادة على الأسئلة التي تُطرح عليهم كل يوم', authors: 'مريم هيل' },
  ],
  ['a Hebrew title with English in it', { ...card, title: 'מי דיבר, וכמה זמן? English בפנים', question: '' }],
  [
    'a Japanese title',
    { ...card, title: '六時十分前の会議室で、誰も口を開かなかった理由について考える', question: '' },
  ],
  [
    'a word of 60 characters',
    { ...card, title: 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt' },
  ],
  ['a word of 300 characters', { ...card, title: 'w'.repeat(300), question: 'w'.repeat(300) }],
  [
    'a title of 300 characters',
    { ...card, title: 'A title without an end '.repeat(13), question: 'And a question '.repeat(20) },
  ],
  [
    'markup, references and controls',
    { ...card, title: '</span> & <b>&amp; \u0000\u0007 \u202e\ud800 \ufffe', question: '&#0; &x; <' },
  ],
  [
    'emoji alone',
    { ...card, title: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f3f3}\ufe0f\u200d\u{1f308}' },
  ],
  [
    'many names',
    {
      ...card,
      authors: 'Miriam Hale, Tom Ash and '.repeat(10),
      facts: '1,234,567 comments, the authors answered 123,456',
    },
  ],
  ['next to nothing', { ...card, title: 'Untitled', question: '', authors: '', facts: '' }],
])('%s is drawn within its margins', async (_what, each) => {
  const png = await drawArticlePreview(each);
  const ink = await inkOf(png);
  expect(ink).toMatchObject({ width: 1_200, height: 630 });
  for (const side of ['left', 'right', 'top', 'bottom'] as const)
    expect(ink[side]).toBeGreaterThan(side === 'top' ? 50 : MARGIN - 20);
  expect(png.length).toBeLessThan(80_000);
});

test('pictures have addresses of their own', () => {
  expect(conversationPreviewPath('café', 12)).toBe('/caf%C3%A9/c/12/preview.png');
  expect(articlePreviewPath('café')).toBe('/caf%C3%A9/preview.png');
});

test('what is read from right to left begins at the right', async () => {
  const lone = { ...card, blog: { ...blog, name: '' }, question: '', authors: '', facts: '' };
  const [english, hebrew] = await Promise.all(
    ['Ink', 'דיו'].map(async (title) => inkOf(await drawArticlePreview({ ...lone, title }))),
  );
  expect(english?.left).toBeLessThan(100);
  expect(hebrew?.right).toBeLessThan(100);
  expect(isRightToLeft('“12” שלום')).toBe(true);
  expect(isRightToLeft('12 Hello שלום')).toBe(false);
  expect(isRightToLeft('12')).toBe(false);
});

test("words are set in the blog's own fonts, unpacked once, and cut where there are too many", async () => {
  const style = { weight: 400, colour: '#000000' };
  const box = { width: 2_000, height: 200, sizes: [60] };
  const widths = [];
  for (const family of [SERIF, SANS, 'No such font'])
    widths.push((await drawText('Hamburgefonstiv', { ...style, family }, box))?.width);
  expect(new Set(widths).size).toBe(3);
  expect(readdirSync(join(folder, 'fonts'))).toHaveLength(18);
  const cut = await drawText('word '.repeat(2_000), { ...style, family: SERIF }, { ...box, height: 150 });
  expect(cut?.height).toBeLessThanOrEqual(150);
  expect(cut?.height).toBeGreaterThan(60);
  expect(await drawText(' \u0000 ', { ...style, family: SERIF }, box)).toBeUndefined();
});

/** Pixels in the author's colour, roughly. */
async function authorInk(png: Buffer): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 3)
    if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 80 && (data[at + 2] ?? 0) < 50) count++;
  return count;
}

test("a conversation's picture shows the author's colour for what an author said, and for nothing else", async () => {
  const said = { blog, about: 'on “Courage”', authorWord: 'Author' };
  const guest = { name: 'Author', text: 'I read this on the train.', isByAuthor: false };
  const answer = { name: 'Miriam Hale', text: 'It happens to all of us.', isByAuthor: true };
  const alone = await drawCommentPreview({ ...said, comment: guest });
  const answered = await drawCommentPreview({ ...said, comment: guest, answer });
  expect(await authorInk(alone)).toBe(0);
  expect(await authorInk(answered)).toBeGreaterThan(1_000);
  const long = { ...guest, name: 'N'.repeat(400), text: 'Words without end. '.repeat(500) };
  const ink = await inkOf(
    await drawCommentPreview({ ...said, comment: long, answer: { ...long, isByAuthor: true } }),
  );
  for (const side of ['left', 'right', 'bottom'] as const) expect(ink[side]).toBeGreaterThan(MARGIN - 20);
});

/** How many pixels have nearly this colour. */
async function inkOfColour(png: Buffer, [red, green, blue]: [number, number, number]): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 3) {
    const away = [red, green, blue].map((part, index) => Math.abs(part - (data[at + index] ?? 0)));
    if (Math.max(...away) < 24) count++;
  }
  return count;
}

test("pictures are in the author's colour that the operator chose, names and badge alike", async () => {
  const own = { ...blog, authorColour: '#1f5f3f' };
  const said = { name: 'Miriam Hale', text: 'It happens.', isByAuthor: true };
  const talk = { blog: own, about: '', authorWord: 'Author', comment: said };
  for (const png of [await drawArticlePreview({ ...card, blog: own }), await drawCommentPreview(talk)]) {
    expect(await inkOfColour(png, [0x1f, 0x5f, 0x3f])).toBeGreaterThan(500);
    expect(await authorInk(png)).toBe(0);
  }
});

test('the logo stands where it stands over pages: beside the name, or for it, on a plate where paper would hide it', async () => {
  const place = async (width: number, colour: string) => {
    const file = `${width}-${colour.slice(1)}.webp`;
    const picture = sharp({ create: { width, height: 96, channels: 3, background: colour } });
    mkdirSync(dirname(pictureFile(file)), { recursive: true });
    await picture.webp({ lossless: true }).toFile(pictureFile(file));
    return { ...{ source: '', file, width, height: 96, icons: null }, plateOn: null };
  };
  const draw = (logo: BlogLogo) =>
    drawArticlePreview({
      ...{ ...card, title: 'x', question: '', authors: '', facts: '' },
      blog: { ...blog, logo },
    });
  const ink: [number, number, number] = [0x27, 0x20, 0x1a];
  const square = await draw(await place(96, '#2040c0'));
  expect(await inkOfColour(square, [0x20, 0x40, 0xc0])).toBeGreaterThan(2_000);
  const wide = await draw(await place(400, '#2040c0'));
  expect(await inkOfColour(wide, [0x20, 0x40, 0xc0])).toBeGreaterThan(8_000);
  expect(await inkOfColour(wide, ink)).toBeLessThan(await inkOfColour(square, ink));
  const pale = await place(96, '#fffff0');
  const bare = await inkOfColour(await draw(pale), ink);
  expect(await inkOfColour(await draw({ ...pale, plateOn: 'light' }), ink)).toBeGreaterThan(bare + 500);
  const gone = { ...pale, file: 'gone.webp' };
  expect(await inkOfColour(await draw(gone), ink)).toBeGreaterThan(bare);
});

test("a conversation's picture holds the author's first published answer, and nothing that is held", async () => {
  const author = await addUser(db, { name: 'Miriam Hale', role: 'author' });
  const other = await addUser(db, { name: 'Tom Ash', role: 'author' });
  const article = await addArticle(db, { slug: 'courage', title: 'Courage', authorIds: [author.id] });
  const asked = await addComment(db, { articleId: article.id, guestName: 'Ann', body: 'Why?' });
  const reply = (given: object) => addComment(db, { articleId: article.id, parentId: asked.id, ...given });
  await reply({ userId: other.id, body: 'No answer of an author here.' });
  await reply({ userId: author.id, body: 'Held.', state: 'held' });
  await reply({ userId: author.id, body: 'Because.' });
  await reply({ userId: author.id, body: 'And so on.' });
  expect(await findPreviewedComment(db, { slug: 'courage', id: asked.id })).toMatchObject({
    name: 'Ann',
    isByAuthor: false,
    title: 'Courage',
    answer: { name: 'Miriam Hale', bodyHtml: '<p>Because.</p>' },
  });
  const held = await addComment(db, { articleId: article.id, state: 'held' });
  expect(await findPreviewedComment(db, { slug: 'courage', id: held.id })).toBeUndefined();
  expect(await findPreviewedComment(db, { slug: 'elsewhere', id: asked.id })).toBeUndefined();
});
