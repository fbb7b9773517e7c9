import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articles, pictures } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { importWordpress } from './import-wordpress';
import type { MediaOptions } from './media';
import { fileWith, post, postmeta, wxr } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-media-'));
const uploads = join(folder, 'site', 'uploads');
process.env.REJOINDER_DATA = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { db } = await testDatabase();
afterEach(async () => {
  for (const table of [articles, imported, users, pictures]) await db.delete(table);
  rmSync(join(folder, 'data'), { recursive: true, force: true });
});

const paint = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
let red: Buffer;
let blue: Buffer;
beforeAll(async () => {
  [red, blue] = await Promise.all([paint('red'), paint('blue')]);
  put('2019/03/door.png', red);
  put('2019/03/sized-300x200.png', blue);
  put('2019/03/broken.png', Buffer.from('no picture'));
  writeFileSync(join(folder, 'secret.png'), red);
  symlinkSync(join(folder, 'secret.png'), join(uploads, '2019/03/link.png'));
});

function put(path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(uploads, path)), { recursive: true });
  writeFileSync(join(uploads, path), bytes);
}

const LIBRARY = 'https://old.example.org/wp-content/uploads/2019/03';
const attachment = (id: number, name: string, more = '') =>
  post(
    {
      post_id: id,
      post_type: 'attachment',
      status: 'inherit',
      attachment_url: name.startsWith('http') ? name : `${LIBRARY}/${name}`,
    },
    { more },
  );
const importItems = (items: string[], options: MediaOptions & { dryRun?: boolean } = {}) =>
  importWordpress(db, { file: fileWith(wxr({ items })), ...options });
const bodies = async () =>
  (await db.select({ body: articles.body }).from(articles).orderBy(articles.id)).map(({ body }) => body);
const kept = () => {
  try {
    return readdirSync(join(folder, 'data', 'uploads')).length;
  } catch {
    return 0;
  }
};

test('pictures in the folder are copied, and articles show the copies', async () => {
  const content = `<a href="${LIBRARY}/door.png"><img src="${LIBRARY}/door-300x200.png" alt="A door" width="300" height="200"></a>

<img src="/wp-content/uploads/2019/03/sized-300x200.png?w=3&amp;h=2" alt="Sized">

<img src="https://i0.wp.com/old.example.org/wp-content/uploads/2019/03/door-1024x768.png" alt="By way of a cache">`;
  const items = [
    post({ post_id: 1 }, { content }),
    attachment(2, 'door.png', postmeta('_wp_attachment_image_alt', 'A red door')),
    attachment(3, 'missing.png'),
  ];
  const report = await importItems(items, { uploads });
  expect(report.media).toEqual({ copied: 2, linked: 1 });
  const rows = await db.select().from(pictures).orderBy(pictures.name);
  expect(rows.map(({ name, alt, width }) => [name, alt, width])).toEqual([
    ['door.png', 'A red door', 40],
    ['sized-300x200.png', '', 40],
  ]);
  const [door, sized] = rows.map(({ file }) => `/uploads/${file}`);
  expect(await bodies()).toEqual([
    `[![A door](${door})](${door})\n\n![Sized](${sized})\n\n![By way of a cache](${door})`,
  ]);
  expect(report.notes).toContain(`Keeps its address: ${LIBRARY}/missing.png`);
  const again = await importItems(items, { uploads });
  expect(again).toMatchObject({ media: { copied: 0, linked: 0 }, articles: { published: 0 } });
  expect(await importItems(items)).toMatchObject({
    media: { copied: 0, linked: 0 },
    articles: { published: 0 },
  });
});

test('a later run with the folder copies what was linked before', async () => {
  const items = [
    post({ post_id: 1 }, { content: `<img src="${LIBRARY}/door.png" alt="">` }),
    attachment(2, 'door.png'),
  ];
  expect((await importItems(items)).media).toEqual({ copied: 0, linked: 1 });
  const report = await importItems(items, { uploads });
  expect(report).toMatchObject({ media: { copied: 1, linked: 0 }, articles: { published: 1 } });
  expect((await bodies())[0]).toContain('/uploads/');
});

test('the folder may be the one above, and nothing outside of it is read', async () => {
  const items = [
    attachment(1, 'door.png'),
    attachment(2, 'link.png'),
    attachment(3, 'https://old.example.org/wp-content/uploads/../../secret.png'),
    attachment(4, 'x.png', postmeta('_wp_attached_file', '../secret.png')),
    attachment(5, 'https://old.example.org/wp-content/uploads/%2e%2e%2fsecret.png'),
  ];
  expect((await importItems(items, { uploads: join(folder, 'site') })).media.copied).toBe(1);
});

test('what is no picture stays where it is, with its reason', async () => {
  const report = await importItems(
    [
      attachment(1, 'broken.png'),
      attachment(2, 'song.mp3'),
      post({ post_id: 3, post_type: 'attachment', status: 'inherit' }),
    ],
    { uploads },
  );
  expect(report.media).toEqual({ copied: 0, linked: 2 });
  expect(report.notes.find((note) => note.includes('was not copied'))).toContain('no picture');
  expect(report.skipped).toEqual([{ kind: 'attachment', id: 3, reason: 'it has no address' }]);
});

test('a file that is too large to be read stays where it is, and the import goes on', async () => {
  const large = join(uploads, '2019/03/large.png');
  writeFileSync(large, '');
  truncateSync(large, 2 ** 31);
  const report = await importItems([attachment(1, 'large.png'), attachment(2, 'door.png')], { uploads });
  rmSync(large);
  expect(report.media).toEqual({ copied: 1, linked: 1 });
  expect(report.notes.join()).toContain('large.png was not copied: its file is too large.');
});

test('a dry run copies nothing and says what it would', async () => {
  const report = await importItems([attachment(1, 'door.png')], { uploads, dryRun: true });
  expect(report.media).toEqual({ copied: 1, linked: 0 });
  expect(kept()).toBe(0);
  expect(await db.select().from(pictures)).toEqual([]);
});

test('a folder that is not there is said before anything is stored', async () => {
  await expect(importItems([post()], { uploads: '/nowhere' })).rejects.toThrow(
    'There is no folder at /nowhere.',
  );
  expect(await bodies()).toEqual([]);
});

test('galleries show the pictures of the library, with their captions', async () => {
  const picture = (id: number, name: string) =>
    post(
      {
        post_id: id,
        post_type: 'attachment',
        status: 'inherit',
        post_parent: 1,
        attachment_url: `https://cdn.example.org/${name}`,
      },
      { excerpt: `Caption ${id}`, more: postmeta('_wp_attachment_image_alt', `Alt ${id}`) },
    );
  await importItems([
    post({ post_id: 1 }, { content: '[gallery columns="2"]\n\n[gallery ids="12"]' }),
    picture(11, 'a.jpg'),
    picture(12, 'b.jpg'),
  ]);
  expect(await bodies()).toEqual([
    '![Alt 11](https://cdn.example.org/a.jpg "Caption 11")\n\n![Alt 12](https://cdn.example.org/b.jpg "Caption 12")\n\n![Alt 12](https://cdn.example.org/b.jpg "Caption 12")',
  ]);
});

test('pictures are fetched from the old blog when that is asked for', async () => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/wp-content/uploads/a.png'))
      response.writeHead(200, { 'content-type': 'image/png' }).end(red);
    else if (request.url === '/wp-content/uploads/moved.png')
      response.writeHead(302, { location: '/wp-content/uploads/a.png?x' }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wp-content/uploads`;
  const items = [
    attachment(1, `${base}/a.png`),
    attachment(2, `${base}/moved.png`),
    attachment(3, `${base}/gone.png`),
  ];
  const refused = await importItems(items, { fetchMedia: true });
  expect(refused.media).toEqual({ copied: 0, linked: 3 });
  expect(refused.notes.filter((note) => note.includes('127.0.0.1 is no public address'))).toHaveLength(3);
  const report = await importItems(items, { fetchMedia: true, isAllowed: () => true });
  expect(report.media).toEqual({ copied: 2, linked: 0 });
  expect(report.notes.join()).toContain('gone.png was not copied: the answer was 404.');
  server.close();
});
