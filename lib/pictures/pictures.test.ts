import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { pictures } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { addPicture } from './add-picture';
import { pictureFilesIn, pictureType } from './file-name';
import { pictureFile } from './place';
import { findPictures } from './queries';
import { uploadPicture } from './upload-picture';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-pictures-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db } = await testDatabase();
const author = await addUser(db, { role: 'author' });

const plain = (width = 40, height = 20, colour = '#c63') =>
  sharp({ create: { width, height, channels: 3, background: colour } });
const frames = async () => {
  const colours = ['#100', '#800', '#f00'];
  return sharp(await Promise.all(colours.map((colour) => plain(12, 8, colour).png().toBuffer())), {
    join: { animated: true },
  });
};

test.each([
  ['jpg', 'image/jpeg', () => plain().jpeg()],
  ['png', 'image/png', () => plain().png()],
  ['webp', 'image/webp', () => plain().webp()],
  ['avif', 'image/avif', () => plain().avif()],
  ['gif', 'image/gif', () => plain().gif()],
])('a %s is kept in its format, with its size', async (ending, mime, make) => {
  const added = await addPicture(db, { bytes: await make().toBuffer(), name: `a.${ending}` });
  expect(added).toEqual({
    file: expect.stringMatching(new RegExp(`^[0-9a-f]{32}\\.${ending}$`)),
    width: 40,
    height: 20,
    mime,
  });
  expect(pictureType(added.file)).toBe(mime);
  const kept = await sharp(readFileSync(pictureFile(added.file))).metadata();
  expect([kept.width, kept.height]).toEqual([40, 20]);
});

test.each(['gif', 'webp'] as const)(
  'a moving %s keeps moving, and has the size of one frame',
  async (format) => {
    const added = await addPicture(db, { bytes: await (await frames())[format]().toBuffer(), name: 'm' });
    expect([added.width, added.height]).toEqual([12, 8]);
    expect((await sharp(readFileSync(pictureFile(added.file)), { animated: true }).metadata()).pages).toBe(3);
  },
);

test('a photograph is turned upright and says nothing of where and with what it was taken', async () => {
  const bytes = await plain()
    .jpeg()
    .withExif({
      IFD0: { Make: 'Cam', Copyright: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(bytes).metadata()).orientation).toBe(6);
  expect(bytes.includes('Somebody')).toBe(true);
  const added = await addPicture(db, { bytes, name: 'photo.jpg' });
  expect([added.width, added.height]).toEqual([20, 40]);
  const kept = readFileSync(pictureFile(added.file));
  const { exif, orientation, icc, xmp } = await sharp(kept).metadata();
  expect({ exif, orientation, icc, xmp }).toEqual({});
  expect(kept.includes('Somebody')).toBe(false);
});

test('a drawing becomes a picture: no SVG is kept, and nothing in it is run or fetched', async () => {
  const svg = `<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">
    <script>alert(1)</script><rect width="200" height="100" fill="red"/><image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>`;
  const added = await addPicture(db, { bytes: Buffer.from(svg), name: 'drawing.svg' });
  expect(added).toMatchObject({ mime: 'image/png', width: 1600, height: 800 });
  expect(readFileSync(pictureFile(added.file)).subarray(1, 4).toString()).toBe('PNG');
  expect(pictureType(added.file.replace('.png', '.svg'))).toBeUndefined();
});

test('a drawing may begin with a mark of its encoding, a declaration, comments and a doctype', async () => {
  const before =
    '\ufeff<?xml version="1.0"?>\n<!-- a > b --><!---->\n<!DOCTYPE svg PUBLIC "x" "y">\n<!-- -->';
  const svg = `${before}<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>`;
  expect(await addPicture(db, { bytes: Buffer.from(svg), name: 'a.svg' })).toMatchObject({
    mime: 'image/png',
  });
});

test('the same bytes twice, and ten times at once, are one picture and one file', async () => {
  const bytes = await plain(33, 11, '#123').png().toBuffer();
  const before = (await db.select().from(pictures)).length;
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) => addPicture(db, { bytes, name: `${n}.png` })),
  );
  expect(new Set(all.map(({ file }) => file)).size).toBe(1);
  expect((await db.select().from(pictures)).length).toBe(before + 1);
  expect(readdirSync(join(folder, 'uploads')).every((name) => pictureType(name))).toBe(true);
});

test('a picture whose file got lost is written again when it comes again', async () => {
  const bytes = await plain(21, 21).png().toBuffer();
  const { file } = await addPicture(db, { bytes, name: 'lost.png' });
  rmSync(pictureFile(file));
  expect((await addPicture(db, { bytes, name: 'lost.png' })).file).toBe(file);
  expect(existsSync(pictureFile(file))).toBe(true);
});

const broken = async () => (await plain(300, 300).jpeg().toBuffer()).subarray(0, 500);
const enormous = async () =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"><rect width="9" height="9"/></svg>`;

test.each([
  ['an empty file', async () => '', 'no picture'],
  ['a text', async () => 'Hello', 'no picture'],
  [
    'a page that calls itself a GIF only by its name',
    async () => '<html><script>alert(1)</script></html>',
    'no picture',
  ],
  ['a page after the first bytes of a GIF', async () => 'GIF89a<html><script>alert(1)</script>', 'broken'],
  ['half a photograph', broken, 'broken'],
  ['a drawing of 400 megapixels', enormous, '100 megapixels'],
  // A pattern that tries every way to divide these would be busy for longer than the earth will last.
  ['comments without end', async () => '<!---->'.repeat(200), 'no picture'],
  ['a comment that does not end', async () => '<!-- <svg>', 'no picture'],
  ['more than 20 MB', async () => new Uint8Array(20 * 1024 * 1024 + 1), '20 MB'],
])('%s is refused in a sentence, and nothing is kept', async (_what, make, sentence) => {
  const before = readdirSync(join(folder, 'uploads')).length;
  const bytes = Buffer.from((await make()) as string);
  await expect(addPicture(db, { bytes, name: 'x.gif' })).rejects.toMatchObject({
    name: 'Refusal',
    fields: { picture: expect.stringContaining(sentence) },
  });
  expect(readdirSync(join(folder, 'uploads')).length).toBe(before);
});

test.each([
  '../secrets.json',
  '..%2fsecrets.json',
  `${'a'.repeat(32)}.svg`,
  `${'A'.repeat(32)}.png`,
  `${'a'.repeat(32)}.png/..`,
  '',
])('"%s" is the name of no picture', (name) => expect(pictureType(name)).toBeUndefined());

test('pictures in a text are found by their address, each once, and their sizes are known', async () => {
  const { file } = await addPicture(db, {
    bytes: await plain(64, 48, '#0a0').png().toBuffer(),
    name: 'in.png',
  });
  const unknown = `${'0'.repeat(32)}.jpg`;
  const text = `![a](/uploads/${file}) and <img src="https://blog.example.org/uploads/${file}"> ![b](/uploads/${unknown})`;
  expect(pictureFilesIn(text)).toEqual([file, unknown]);
  expect(await findPictures(db, pictureFilesIn(text))).toEqual(
    new Map([[file, { file, width: 64, height: 48, frames: 1, tints: Array(4).fill('#00aa00').join(' ') }]]),
  );
});

const asViewer = (role: Viewer['role']): Viewer => ({ id: author.id, name: 'A', email: null, role });
const sent = async () => new File([new Uint8Array(await plain(17, 13).png().toBuffer())], 'up.png');

test('an author uploads a picture with words for those who cannot see it', async () => {
  const added = await uploadPicture(db, asViewer('author'), {
    picture: await sent(),
    alt: 'A red field',
    decorative: false,
  });
  const rows = await db.select().from(pictures);
  expect(rows.find(({ file }) => file === added.file)).toMatchObject({
    alt: 'A red field',
    name: 'up.png',
    uploadedBy: author.id,
  });
});

test('a picture without words is refused, unless it only decorates', async () => {
  const picture = await sent();
  await expect(
    uploadPicture(db, asViewer('owner'), { picture, alt: '', decorative: false }),
  ).rejects.toMatchObject({
    fields: { alt: expect.stringContaining('what it shows') },
  });
  await uploadPicture(db, asViewer('owner'), { picture, alt: '', decorative: true });
  const empty = new File([], '');
  await expect(
    uploadPicture(db, asViewer('owner'), { picture: empty, alt: '', decorative: false }),
  ).rejects.toMatchObject({
    fields: { picture: 'Please choose a picture.', alt: expect.any(String) },
  });
});

test.each([null, asViewer('moderator'), asViewer('commenter')])('nobody else uploads: %o', async (viewer) => {
  const act = uploadPicture(db, viewer, { picture: await sent(), alt: 'x', decorative: false });
  await expect(act).rejects.toMatchObject({ status: viewer ? 403 : 401 });
});
