import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { pictureFile } from '@/lib/pictures/place';
import { chooseLogo } from './choose-logo';

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
  expect(await chooseLogo(db, owner, { keptLogo: unknown, removeLogo: false })).toBe(null);
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
