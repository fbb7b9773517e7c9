import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { pictures } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { noteLanguage } from '@/lib/language/known-language';
import { addPicture } from '@/lib/pictures/add-picture';
import { lookAtOldPictures } from '@/lib/pictures/look-at-old-pictures';
import { originalFile, pictureFile } from '@/lib/pictures/place';
import { hasVariants, readVariantName, variantSet } from '@/lib/pictures/variants';
import { GET } from './route';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-variants-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db } = await testDatabase();

const HASH = '0123456789abcdef0123456789abcdef';
const field = (colour: string, width = 1000, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: colour } });
const ask = (file: string) => GET(new Request('http://localhost/'), { params: Promise.resolve({ file }) });
const measured = async (answer: Response) => sharp(Buffer.from(await answer.arrayBuffer())).metadata();

test('a set has each width up to the first that holds the picture whole, by its true width', () => {
  expect(variantSet({ file: `${HASH}.jpg`, width: 1000 }, 'avif')).toBe(
    `/uploads/${HASH}-480.avif 480w, /uploads/${HASH}-800.avif 800w, /uploads/${HASH}-1200.avif 1000w`,
  );
  expect(variantSet({ file: `${HASH}.png`, width: 9000 }, 'webp')).toMatch(/-2600\.webp 2600w$/);
});

test.each([
  `${HASH}-481.avif`,
  `${HASH}-480.jpg`,
  `../${HASH}-480.avif`,
  `${HASH}-480.avif.webp`,
  '-480.webp',
])('"%s" is no variant: nobody can have others made than those that pages name', (name) =>
  expect(readVariantName(name)).toBeUndefined(),
);

test('each variant is made when it is asked for, kept, and no larger than the picture', async () => {
  const { file } = await addPicture(db, { bytes: await field('#c63').jpeg().toBuffer(), name: 'a.jpg' });
  const hash = file.slice(0, 32);
  expect(readdirSync(folder)).not.toContain('variants');
  for (const [width, ending, kept] of [
    [480, 'avif', 480],
    [800, 'webp', 800],
    [2600, 'webp', 1000],
  ] as const) {
    const answer = await ask(`${hash}-${width}.${ending}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `image/${ending}`]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await measured(answer)).width).toBe(kept);
  }
  expect(readdirSync(join(folder, 'variants')).sort()).toEqual(
    [`${hash}-480.avif`, `${hash}-800.webp`, `${hash}-2600.webp`].sort(),
  );
});

test('ten who ask at once get one variant, and half a file is never left behind', async () => {
  const { file } = await addPicture(db, { bytes: await field('#369').png().toBuffer(), name: 'b.png' });
  const hash = file.slice(0, 32);
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(`${hash}-480.webp`)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(readdirSync(join(folder, 'variants')).filter((name) => name.startsWith(hash))).toEqual([
    `${hash}-480.webp`,
  ]);
});

test('where no variant can be made the picture itself is sent, and where there is none, nothing', async () => {
  const { file } = await addPicture(db, { bytes: await field('#963').png().toBuffer(), name: 'c.png' });
  const hash = file.slice(0, 32);
  rmSync(pictureFile(file));
  expect((await ask(`${hash}-480.avif`)).status).toBe(404);
  writeFileSync(pictureFile(file), 'no picture any more');
  const answer = await ask(`${hash}-480.avif`);
  expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    'image/png',
    'no-store',
  ]);
});

test('that there is no picture is said in the blog’s language', async () => {
  noteLanguage('de');
  const answer = await ask(`${HASH}.png`);
  noteLanguage('en');
  expect([answer.status, await answer.text()]).toEqual([404, 'Unter dieser Adresse ist nichts.']);
});

test('the original is kept as it came and is not served; what is served says nothing of the camera', async () => {
  const bytes = await field('#246')
    .withExif({ IFD0: { Copyright: 'Somebody' } })
    .jpeg()
    .toBuffer();
  const { file } = await addPicture(db, { bytes, name: 'd.jpg' });
  const hash = file.slice(0, 32);
  expect(readFileSync(originalFile(hash, 'jpg')).equals(bytes)).toBe(true);
  for (const name of [file, `${hash}-480.avif`, `${hash}-480.webp`]) {
    const served = Buffer.from(await (await ask(name)).arrayBuffer());
    expect((await sharp(served).metadata()).exif, name).toBeUndefined();
    expect(served.includes('Somebody')).toBe(false);
  }
});

test('a picture is remembered with the colours of its quarters, one that can be seen through without', async () => {
  const quarters = field('#ff0000', 200, 200).composite([
    { input: await field('#0000ff', 100, 100).png().toBuffer(), left: 100, top: 100 },
  ]);
  const seenThrough = sharp({ create: { width: 50, height: 50, channels: 4, background: '#ff000080' } });
  const solid = await addPicture(db, { bytes: await quarters.png().toBuffer(), name: 'e.png' });
  const open = await addPicture(db, { bytes: await seenThrough.png().toBuffer(), name: 'f.png' });
  const rows = new Map((await db.select().from(pictures)).map((row) => [row.file, row]));
  const [red = '', , , blue = ''] = rows.get(solid.file)?.tints.split(' ') ?? [];
  expect([red, blue]).toEqual([
    expect.stringMatching(/^#[ef].(0|1).(0|1).$/),
    expect.stringMatching(/^#(0|1).(0|1).[ef].$/),
  ]);
  expect(rows.get(open.file)).toMatchObject({ tints: '', frames: 1 });
});

test('a picture that moves has no variants, in which it would stand still, and a small one needs none', () => {
  const picture = { file: `${HASH}.webp`, frames: 1, width: 481 };
  expect(hasVariants(picture)).toBe(true);
  expect(hasVariants({ ...picture, frames: 3 })).toBe(false);
  expect(hasVariants({ ...picture, frames: 0 })).toBe(false);
  expect(hasVariants({ ...picture, width: 480 })).toBe(false);
});

test('pictures that were kept before anybody asked are looked at, and a lost one does not stop it', async () => {
  const { file } = await addPicture(db, { bytes: await field('#ffff00').png().toBuffer(), name: 'g.png' });
  await db.update(pictures).set({ frames: 0, tints: '' });
  await lookAtOldPictures(db);
  const rows = new Map((await db.select().from(pictures)).map((row) => [row.file, row]));
  expect(rows.get(file)).toMatchObject({ frames: 1, tints: Array(4).fill('#ffff00').join(' ') });
  expect([...rows.values()].some(({ frames }) => frames === 0)).toBe(true);
});
