import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { findSource, makeVariant } from '@/lib/pictures/make-variant';
import { pictureFile } from '@/lib/pictures/place';
import { portraitSources } from '@/lib/pictures/portrait-address';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { choosePortrait, removePortrait } from './choose-portrait';
import { deleteAccount } from './delete-account';
import { exportData } from './export-data';
import { findPortrait } from './queries';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-portraits-'));
const before = process.env.REJOINDER_DATA;
beforeAll(() => {
  process.env.REJOINDER_DATA = folder;
});
afterAll(() => {
  process.env.REJOINDER_DATA = before;
  rmSync(folder, { recursive: true, force: true });
});
const { db } = await testDatabase();

const viewer = async (): Promise<Viewer> => {
  const { id, name, email } = await addUser(db);
  return { id, name, email, role: 'commenter' };
};
const plain = (width: number, height: number, colour = '#c63') =>
  sharp({ create: { width, height, channels: 3, background: colour } });
const fileOf = (bytes: Uint8Array | string, name = 'me.jpg') => new File([bytes as BlobPart], name);
const give = async (who: Viewer, picture: Sharp | string | Uint8Array) =>
  choosePortrait(db, who, {
    picture: fileOf(
      typeof picture === 'string' || picture instanceof Uint8Array ? picture : await picture.toBuffer(),
    ),
  });
const kept = async (who: Viewer) => (await findPortrait(db, who.id)) ?? '';
const files = () => ['uploads', 'originals', 'variants'].flatMap((name) => filesIn(join(folder, name)));
const filesIn = (place: string) => (existsSync(place) ? readdirSync(place) : []);

test('the middle of a picture is kept as a square of a bounded size, and nothing else of it', async () => {
  const who = await viewer();
  const left = await plain(400, 900, '#00f').png().toBuffer();
  await give(
    who,
    plain(2400, 900, '#f00')
      .composite([{ input: left, left: 0, top: 0 }])
      .jpeg(),
  );
  const file = await kept(who);
  expect(file).toMatch(/^[0-9a-f]{32}\.webp$/);
  const { width, height, format } = await sharp(pictureFile(file)).metadata();
  expect([width, height, format]).toEqual([480, 480, 'webp']);
  const { channels } = await sharp(pictureFile(file)).stats();
  expect(channels[2]?.max).toBeLessThan(40);
  expect(files()).toEqual([file]);
});

test('a photograph is turned upright, and where and with what it was taken is in no file', async () => {
  const who = await viewer();
  const top = await plain(40, 20, '#00f').png().toBuffer();
  const exif = { IFD0: { Make: 'Sekretkamera' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } };
  const sent = await plain(40, 40, '#f00')
    .composite([{ input: top, left: 0, top: 0 }])
    .jpeg({ quality: 100 })
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(sent.includes('Sekretkamera')).toBe(true);
  await give(who, sent);
  const place = pictureFile(await kept(who));
  expect(readFileSync(place, 'latin1')).not.toContain('Sekretkamera');
  expect((await sharp(place).metadata()).exif).toBeUndefined();
  const right = await sharp(place).extract({ left: 25, top: 10, width: 10, height: 20 }).png().toBuffer();
  expect((await sharp(right).stats()).channels[2]?.mean).toBeGreaterThan(200);
  for (const file of filesIn(join(folder, 'originals'))) expect(file).toBe('none may be kept');
});

test('of a moving picture the first frame stands', async () => {
  const who = await viewer();
  const colours = ['#000', '#800', '#f00'];
  const frames = await Promise.all(colours.map((colour) => plain(60, 60, colour).png().toBuffer()));
  await give(who, sharp(frames, { join: { animated: true } }).gif());
  const { pages = 1 } = await sharp(pictureFile(await kept(who)), { animated: true }).metadata();
  expect(pages).toBe(1);
  expect((await sharp(pictureFile(await kept(who))).stats()).channels[0]?.max).toBeLessThan(40);
});

test('a drawing becomes pixels: no script of it is served', async () => {
  const who = await viewer();
  await give(
    who,
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script><rect width="10" height="10" fill="#c63"/></svg>',
  );
  const bytes = readFileSync(pictureFile(await kept(who)), 'latin1');
  expect(bytes.slice(8, 12)).toBe('WEBP');
  expect(bytes).not.toContain('alert');
});

const bomb = () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ihdr(60_000, 60_000)]);
function ihdr(width: number, height: number): Buffer {
  const data = Buffer.alloc(25);
  data.writeUInt32BE(13, 0);
  data.write('IHDR', 4, 'latin1');
  data.writeUInt32BE(width, 8);
  data.writeUInt32BE(height, 12);
  data.set([8, 2, 0, 0, 0], 16);
  return data;
}

test.each([
  ['words', () => 'I am a picture, honestly.', /no picture/],
  ['a page', () => '<!doctype html><script>alert(1)</script>', /no picture/],
  [
    'half a picture',
    async () => (await plain(900, 900).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9_000),
    /broken/,
  ],
  ['the head of an enormous one', bomb, /broken|pixels/],
  ['twenty-one megabytes', () => new Uint8Array(21 * 1024 * 1024), /20 MB/],
  ['nothing', () => '', /choose a picture/],
])(
  '%s is refused with a sentence beside the field, and the picture that there is stays',
  async (_, make, sentence) => {
    const who = await viewer();
    await give(who, plain(50, 50).png());
    const file = await kept(who);
    const there = files();
    await expect(give(who, await make())).rejects.toMatchObject({
      status: 422,
      fields: { picture: expect.stringMatching(sentence) },
    });
    expect(await kept(who)).toBe(file);
    expect(files()).toEqual(there);
  },
);

test('another picture takes its place, and what there was of the first is gone, variants too', async () => {
  const who = await viewer();
  await give(who, plain(900, 900).png());
  const first = await kept(who);
  const variant = { hash: first.slice(0, 32), width: 480, ending: 'avif' } as const;
  expect(portraitSources(first).avif).toBe(`/uploads/${first.slice(0, 32)}-480.avif`);
  expect(await makeVariant(variant)).toBe(true);
  expect(files()).toContain(`${variant.hash}-480.avif`);
  await give(who, plain(900, 900).png());
  expect(files().join()).not.toContain(variant.hash);
  expect(await findSource(variant)).toBeUndefined();
  expect(await kept(who)).not.toBe(first);
});

test('a picture is taken away, once', async () => {
  const who = await viewer();
  await give(who, plain(50, 50).png());
  const file = await kept(who);
  await removePortrait(db, who);
  await removePortrait(db, who);
  expect(await findPortrait(db, who.id)).toBeNull();
  expect(files()).not.toContain(file);
  const acts = await db.select({ act: log.act }).from(log).where(eq(log.personId, who.id));
  expect(acts).toEqual([{ act: 'person.described' }, { act: 'person.described' }]);
});

test('the same picture of two people is two, so that one goes without the other', async () => {
  const [one, other] = [await viewer(), await viewer()];
  for (const who of [one, other]) await give(who, plain(50, 50).png());
  const theirs = await kept(other);
  await removePortrait(db, one);
  expect(files()).toContain(theirs);
});

test('it is in what somebody takes with them, and goes with their account', async () => {
  const who = await viewer();
  await give(who, plain(50, 50).png());
  const file = await kept(who);
  const { person } = await exportOf(who);
  expect(person.image).toMatch(new RegExp(`^http://localhost:\\d+/uploads/${file}$`));
  await exchanges.run(newExchange(), () =>
    deleteAccount(db, who, { comments: 'keep', confirmation: 'delete' }),
  );
  expect(files()).not.toContain(file);
});

test('who tries very often is asked to wait, and nobody gives a picture of nobody', async () => {
  const who = await viewer();
  for (let n = 0; n < 20; n++) await give(who, 'no picture').catch(() => {});
  await expect(give(who, plain(50, 50).png())).rejects.toMatchObject({ status: 429 });
  await expect(choosePortrait(db, null, { picture: fileOf('x') })).rejects.toMatchObject({ status: 401 });
  await expect(removePortrait(db, null)).rejects.toMatchObject({ status: 401 });
});

async function exportOf(who: Viewer): Promise<{ person: { image: string } }> {
  let text = '';
  for await (const part of exportData(db, who.id)) text += part;
  return JSON.parse(text);
}
