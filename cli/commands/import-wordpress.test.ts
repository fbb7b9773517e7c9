import { runCommand } from 'citty';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { comment, fileWith, post, wxr } from '@/lib/import/wordpress/testing';
import { importWordpress } from './import-wordpress';
import { progressLine } from './progress-line';

const { db, address } = await testDatabase();
let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', address);
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void err.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(closeDatabase);

const run = (...rawArgs: string[]) => runCommand(importWordpress, { rawArgs });
const file = fileWith(
  wxr({
    items: [
      post(
        { post_id: 1 },
        {
          comments: [
            comment({ author_email: 'me@example.org' }),
            comment({ author_email: 'too@example.org' }),
            comment({ type: 'note' }),
          ],
        },
      ),
      post({ post_id: 2, post_type: 'nav_menu_item' }),
      post({
        post_id: 3,
        post_type: 'attachment',
        status: 'inherit',
        attachment_url: 'https://old.example.org/a.pdf',
      }),
    ],
  }),
);

test('a dry run prints what would be, and stores nothing', async () => {
  await run(file, '--dry-run');
  const [text = ''] = out;
  expect(text).toMatch(
    /^What an import would do \(nothing was stored\):\n {2}articles {3}1 {2}1 published\n/,
  );
  expect(text).toContain('  comments   2  2 published\n');
  expect(text).toContain(
    '  1 × nav_menu_item: menus are not moved: the blog makes its own from its pages (2)',
  );
  expect(text).toContain('Media that keep their address:\n  https://old.example.org/a.pdf');
  expect(await db.select().from(articles)).toEqual([]);
  expect(process.exitCode).toBeUndefined();
});

test('the JSON is one object with exactly the counts, and several claims are heard', async () => {
  await run(file, '--json', '--author', 'miriam=me@example.org', '--author=miriam=too@example.org');
  expect(out).toHaveLength(1);
  const none = { published: 0, draft: 0, scheduled: 0, private: 0 };
  expect(JSON.parse(out[0] ?? '')).toEqual({
    articles: { ...none, published: 1 },
    pages: none,
    comments: { published: 2, held: 0, spam: 0, removed: 0 },
    mentions: 0,
    people: 1,
    media: { copied: 0, linked: 1 },
    skipped: [
      { kind: 'comment', id: expect.any(Number), reason: 'a private note of the editors (type “note”)' },
      { kind: 'nav_menu_item', id: 2, reason: 'menus are not moved: the blog makes its own from its pages' },
    ],
    badges: 2,
    unchanged: 0,
    notes: [
      expect.stringContaining('The blog is called'),
      'Keeps its address: https://old.example.org/a.pdf',
    ],
  });
  expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: 'me@example.org' }]);
  await run(file, '--json', '--author', 'miriam=me@example.org', '--author=miriam=too@example.org');
  expect(JSON.parse(out[1] ?? '')).toMatchObject({
    articles: none,
    people: 0,
    badges: 0,
    unchanged: 1 + 2 + 1 + 1,
  });
});

test.each([
  [[fileWith('<rss><channel></channel>')], 'Line 1: the file ends inside <rss> of line 1: it is cut off.'],
  [['/nowhere.xml'], 'There is no file at /nowhere.xml.'],
  [[file, '--author', 'miriam'], '--author wants a login and an address'],
  [[file, '--uploads', '/nowhere'], 'There is no folder at /nowhere.'],
])('what cannot be done is one sentence and a failing exit', async (args, sentence) => {
  await run(...args);
  expect(out).toEqual([]);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain(sentence);
  expect(process.exitCode).toBe(1);
});

test('progress is shown once something takes longer than a second', () => {
  vi.useFakeTimers();
  const written: string[] = [];
  const stream = {
    isTTY: true,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream;
  const line = progressLine(stream);
  line.show({ step: 'checking', done: 0.1 });
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1500);
  line.show({ step: 'importing', done: 0.456 });
  line.show({ step: 'importing', done: 0.46 });
  line.end();
  expect(written).toEqual(['\rImporting: 45 %\u001b[K', '\r\u001b[K']);
  vi.useRealTimers();
});
