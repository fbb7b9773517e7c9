import { expect, test } from 'vitest';
import { oldFeedAddress } from './old-feeds';

test.each([
  ['/feed/', '', '/feed.xml'],
  ['/feed', '', '/feed.xml'],
  ['/feed/rss2/', '', '/feed.xml'],
  ['/feed/atom', '', '/feed.xml'],
  ['/rss', '', '/feed.xml'],
  ['/rss/', '', '/feed.xml'],
  ['/atom.xml', '', '/feed.xml'],
  ['/wp-rss2.php', '', '/feed.xml'],
  ['/', 'feed=rss2', '/feed.xml'],
  ['/index.php', 'feed=atom', '/feed.xml'],
  ['/comments/feed/', '', '/comments/feed.xml'],
  ['/comments/feed/rss2/', '', '/comments/feed.xml'],
  ['/wp-commentsrss2.php', '', '/comments/feed.xml'],
  ['/', 'feed=comments-rss2', '/comments/feed.xml'],
  ['/category/leading/feed/', '', '/tags/leading/feed.xml'],
  ['/category/work/leading/feed/', '', '/tags/leading/feed.xml'],
  ['/blog/category/leading/feed/', '', '/tags/leading/feed.xml'],
  ['/tag/caf%C3%A9/feed/', '', '/tags/caf%C3%A9/feed.xml'],
  ['/author/miriam/feed/', '', '/authors/miriam/feed.xml'],
  ['/', 'feed=rss2&tag=café', '/tags/caf%C3%A9/feed.xml'],
  ['/', 'feed=rss2&category_name=work/leading', '/tags/leading/feed.xml'],
  ['/', 'feed=rss2&author_name=miriam', '/authors/miriam/feed.xml'],
  ['/hello/feed/', '', '/hello/feed.xml'],
  ['/hello/feed/atom/', '', '/hello/feed.xml'],
  ['/hello/', 'feed=rss2', '/hello/feed.xml'],
])('%s?%s is now %s', (path, query, address) => {
  expect(oldFeedAddress(path, query)).toBe(address);
});

test.each([
  ['the blog itself', '/', ''],
  ['an article', '/hello', ''],
  ['an article called "feed me"', '/feed-me', ''],
  ['a feed of ours', '/feed.xml', ''],
  ['a feed of ours, asked for twice', '/hello/feed.xml', 'feed=rss2'],
  ["an article's dated address, which only the database knows", '/2012/05/hello/feed/', ''],
  ['an article by its number', '/', 'p=12&feed=rss2'],
  ['a kind of feed that nobody has heard of', '/', 'feed=cats'],
  ['a query without end', '/', `feed=rss2&x=${'x'.repeat(8_000)}`],
])('%s is no old feed', (_what, path, query) => {
  expect(oldFeedAddress(path, query)).toBeUndefined();
});

test('an old feed cannot lead off this site', () => {
  for (const name of ['//evil.example', '/evil.example', '..', '\\evil.example', '%2F%2Fevil.example']) {
    const address = oldFeedAddress('/', `feed=rss2&tag=${encodeURIComponent(name)}`) ?? '/';
    expect(new URL(address, 'http://blog.example').hostname).toBe('blog.example');
  }
});
