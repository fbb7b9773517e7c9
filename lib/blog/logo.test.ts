import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { pictureFile } from '@/lib/pictures/place';
import { changeBlogSettings } from './change-blog-settings';
import { chooseLogo } from './choose-logo';
import { blogSettingsInput } from './input';
import { findBlog } from './queries';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-logo-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { db } = await testDatabase();
const { id, name } = await addUser(db, { role: 'owner' });
const owner: Viewer = { id, name, email: null, role: 'owner' };

/** A disc or a bar in one colour on nothing, with a margin around it. */
function drawn(width: number, height: number, colour: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 80}" height="${height + 80}"><rect x="40" y="40" width="${width}" height="${height}" fill="${colour}"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

const sent = (bytes: Uint8Array | string, type = 'image/png') =>
  new File([bytes as BlobPart], 'logo.png', { type });
const choose = async (bytes: Uint8Array | string) =>
  chooseLogo(db, owner, { logo: sent(bytes), keptLogo: undefined, removeLogo: false });

test('a square logo is freed of its margins, sized for the header, and makes icons', async () => {
  const logo = await choose(await drawn(600, 600, '#c83314'));
  expect(logo).toMatchObject({ width: 96, height: 96, plateOn: null });
  expect(logo?.file).toMatch(/^[0-9a-f]{32}\.webp$/);
  for (const [file, side] of [
    [logo?.icons?.small ?? '', 96],
    [logo?.icons?.large ?? '', 512],
  ] as const)
    expect(await sharp(pictureFile(file)).metadata()).toMatchObject({
      format: 'png',
      width: side,
      height: side,
    });
});

test('a wide one makes no icon, and a small one is not blown up', async () => {
  expect(await choose(await drawn(2_000, 200, '#777777'))).toMatchObject({
    width: 560,
    height: 56,
    icons: null,
  });
  expect(await choose(await drawn(60, 24, '#777777'))).toMatchObject({ width: 60, height: 24 });
});

test.each([
  ['#101018', 'dark'],
  ['#fffff0', 'light'],
  ['#c83314', null],
])('ink of %s is told to be hidden by this paper: %s', async (colour, paper) => {
  expect((await choose(await drawn(300, 300, colour)))?.plateOn).toBe(paper);
});

test('a photograph has a ground of its own', async () => {
  const create = { width: 300, height: 200, channels: 3 as const, background: '#000000' };
  const logo = await choose(await sharp({ create }).jpeg().toBuffer());
  expect(logo).toMatchObject({ plateOn: null, width: 144, height: 96 });
});

test('a drawing becomes a picture without scripts', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><script>alert(1)</script><circle cx="25" cy="25" r="20" fill="#777"/></svg>';
  const logo = await choose(svg);
  expect(await sharp(pictureFile(logo?.source ?? '')).metadata()).toMatchObject({ format: 'png' });
});

test('one that was looked at is kept by its name, and can be taken away', async () => {
  const looked = await choose(await drawn(300, 300, '#c83314'));
  const keptLogo = looked?.source;
  expect(await chooseLogo(db, owner, { keptLogo, removeLogo: false })).toEqual(looked);
  expect(await chooseLogo(db, owner, { keptLogo, removeLogo: true })).toBe(null);
  const unknown = '0123456789abcdef0123456789abcdef.png';
  expect(await chooseLogo(db, owner, { keptLogo: unknown, removeLogo: false })).toBe(undefined);
});

test('a form that was opened before there was a logo leaves it as it is, and so does one whose picture is lost', async () => {
  const form = blogSettingsInput.parse({ name: 'The blog', language: 'en', timeZone: 'UTC' });
  const logo = sent(await drawn(300, 300, '#0a6b5c'));
  await changeBlogSettings(db, owner, { ...form, logo });
  const { logo: stored } = await findBlog(db);
  expect(stored?.source).toMatch(/\.png$/);
  const empty = new File([], '', { type: 'application/octet-stream' });
  const keptLogo = '0123456789abcdef0123456789abcdef.png';
  for (const asked of [{ logo: empty }, { keptLogo }, {}]) {
    await changeBlogSettings(db, owner, { ...form, ...asked, name: 'Another name' });
    expect(await findBlog(db)).toMatchObject({ name: 'Another name', logo: stored });
  }
  await changeBlogSettings(db, owner, { ...form, removeLogo: true });
  expect((await findBlog(db)).logo).toBe(null);
});

test('a logo loses nothing before it is written as readers get it, and its icons have all their colours', async () => {
  const noise = Buffer.from(Array.from({ length: 96 * 96 * 3 }, (_, n) => (n * 7_919) % 251));
  const picture = sharp(noise, { raw: { width: 96, height: 96, channels: 3 } });
  const logo = await choose(await picture.png().toBuffer());
  const once = await sharp(await picture.png().toBuffer())
    .webp({ quality: 86 })
    .toBuffer();
  const pixels = (from: string | Buffer) => sharp(from).removeAlpha().raw().toBuffer();
  expect((await pixels(pictureFile(logo?.file ?? ''))).equals(await pixels(once))).toBe(true);
  const icon = await pixels(pictureFile(logo?.icons?.small ?? ''));
  expect(icon.equals(noise)).toBe(true);
});

test('what is no picture is refused beside its field, and nobody but the owner keeps one', async () => {
  await expect(choose('just words')).rejects.toMatchObject({
    fields: { logo: expect.stringContaining('no picture') },
  });
  const logo = sent(await drawn(30, 30, '#c83314'));
  for (const viewer of [null, { ...owner, role: 'author' as const }])
    await expect(
      chooseLogo(db, viewer, { logo, keptLogo: undefined, removeLogo: false }),
    ).rejects.toMatchObject({
      name: 'Refusal',
    });
});
