import { expect, test } from 'vitest';
import { siteUrl } from '@/lib/site/address';
import { oembedOf, slugOfAddress } from './oembed';

const site = siteUrl();

test.each([
  [`${site}/hello`, 'hello'],
  [`${site}/hello/`, 'hello'],
  [`${site}/caf%C3%A9#comment-3`, 'café'],
  [`${site.replace('http:', 'https:')}/hello?utm_source=x`, 'hello'],
  [`${site}/hello/comments/12`, 'hello'],
])('%s names the article "%s"', (address, slug) => {
  expect(slugOfAddress(address)).toBe(slug);
});

test.each(['https://else.example/hello', 'hello', '', `${site}/`, `${site}/%ff`, 'javascript:alert(1)'])(
  '"%s" names none',
  (address) => {
    expect(slugOfAddress(address)).toBeUndefined();
  },
);

test('what others show of an article is a quotation, as large as they have room for, in which words stay words', () => {
  const article = {
    slug: 'hello',
    title: 'A <script>alert(1)</script>',
    question: '"You" & me?',
    authors: [{ name: 'Miriam <Hale>', handle: 'miriam' }],
  };
  const asked = {
    blogName: 'Open door',
    language: 'en',
    excerpt: 'First words.',
    maxWidth: 320,
    maxHeight: 10_000,
  };
  expect(oembedOf(article, asked)).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 320,
    height: 220,
    author_url: `${site}/authors/miriam`,
    html: `<blockquote><p><a href="${site}/hello">A &lt;script&gt;alert(1)&lt;/script&gt;</a></p><p>&quot;You&quot; &amp; me?</p><footer>Miriam &lt;Hale&gt; · Open door</footer></blockquote>`,
  });
  expect(oembedOf({ ...article, question: '' }, asked)).toMatchObject({
    html: expect.stringContaining('First words.'),
  });
});
