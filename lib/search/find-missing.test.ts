import { expect, test, vi } from 'vitest';
import { addArticle } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { findMissing, wordsOfAddress } from './find-missing';
import { makeWords } from './make-words';

const { db } = await testDatabase();

test.each([
  ['/ten-minuts-at-six', 'ten minuts at six'],
  ['/2012/05/ten_minutes.html', 'ten minutes'],
  ['/tags/managing', 'managing'],
  ['/%E5%90%BE%E8%BC%A9%E3%81%AF', '吾輩は'],
  ['/hello/comments/5', 'hello'],
  ['/c/123', ''],
  ['/', ''],
  ['/wp-login.php', ''],
  ['/.env', ''],
  ['/backup.zip', ''],
])('%s was looked for by the words "%s"', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});

test('what reads alike is found by a mistyped address, and what is not public never', async () => {
  const article = await addArticle(db, { title: 'Ten minutes at six', slug: 'ten-minutes-at-six' });
  await addArticle(db, { title: 'Ten minutes at seven', slug: 'ten-minutes-at-seven', state: 'draft' });
  while ((await makeWords(db, 10)) > 0);
  const found = await findMissing(() => db, 'ten minuts at six');
  expect(found.map(({ id }) => id)).toEqual([article.id]);
  expect(await findMissing(() => db, 'entirely otherwise')).toEqual([]);
});

test('where the address gives no words, or there is no database, nothing is found, and without words none is asked', async () => {
  const open = vi.fn(() => {
    throw new Error('There is no database.');
  });
  expect(await findMissing(open, '')).toEqual([]);
  expect(open).not.toHaveBeenCalled();
  expect(await findMissing(open, 'ten minuts at six')).toEqual([]);
  expect(open).toHaveBeenCalled();
});
