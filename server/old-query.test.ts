import { expect, test } from 'vitest';
import { oldQueryAddress } from './old-query';

test("WordPress's queries lead to the page that knows where they went, with the path that they stood on", () => {
  expect(oldQueryAddress('/', 'p=12')).toBe('/api/old-address?p=12&path=%2F');
  expect(oldQueryAddress('/hello', 'utm_source=x&replytocom=7')).toBe(
    '/api/old-address?replytocom=7&path=%2Fhello',
  );
  expect(oldQueryAddress('/blog/', 'page_id=4')).toBe('/api/old-address?page_id=4&path=%2Fblog%2F');
  expect(oldQueryAddress('/', 'feed=rss2&p=12')).toBe('/api/old-address?p=12&path=%2F&feed=');
  expect(oldQueryAddress('/index.php', 'p=4')).toBe('/api/old-address?p=4&path=%2Findex.php');
});

test.each([
  ['a number that is none', '/', 'p=twelve'],
  ['a number that is too long', '/', `p=${'1'.repeat(19)}`],
  ['a query of ours', '/c/12', 'in=hello'],
  ['nothing', '/', ''],
  ['a query without end', '/', `p=12&x=${'x'.repeat(8_000)}`],
  ["an article's own query, which means nothing", '/hello', 'p=12'],
  ['the studio', '/studio/comments', 'p=2'],
  ['an address for machines', '/api/viewer', 'p=2'],
])('%s is none of them', (_what, path, query) => {
  expect(oldQueryAddress(path, query)).toBeUndefined();
});

test('a path in the query cannot replace the real one', () => {
  expect(oldQueryAddress('/hello', 'cpage=1&path=/studio')).toBe('/api/old-address?cpage=1&path=%2Fhello');
});
