import { expect, test } from 'vitest';
import { renderArticle } from './article';
import { listHarm } from './testing/harm';

async function markdown(body: string): Promise<string> {
  const { html } = await renderArticle({ body, format: 'markdown' });
  expect(listHarm(html)).toEqual([]);
  return html;
}

test('a video or post alone in a paragraph stands in a frame of our own, with a link to it', async () => {
  expect(await markdown('https://youtu.be/dQw4w9WgXcQ')).toBe(
    '<figure class="embed embed-video"><iframe src="/embed/youtube/dQw4w9WgXcQ" title="A video on YouTube" loading="lazy" ' +
      'allow="autoplay; encrypted-media; fullscreen; picture-in-picture"></iframe><figcaption>' +
      '<a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">A video on YouTube</a> <span class="host">youtu.be</span></figcaption></figure>',
  );
  expect(await markdown('[How a *kiln* works](https://vimeo.com/76979871)')).not.toContain('iframe');
  const titled = await markdown('[How a kiln works](https://vimeo.com/76979871)');
  expect(titled).toContain('<iframe src="/embed/vimeo/76979871" title="How a kiln works"');
  expect(titled).toContain('rel="noopener">How a kiln works</a> <span class="host">vimeo.com</span>');
});

test('a frame that came in as HTML is one, too', async () => {
  const { html } = await renderArticle({
    body: '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ" title="A film" onload="x()"></iframe>',
    format: 'html',
  });
  expect(html).toContain('<iframe src="/embed/youtube/dQw4w9WgXcQ" title="A film"');
  expect(listHarm(html)).toEqual([]);
});

test('any other bare address alone in a paragraph is a card with its host', async () => {
  expect(await markdown('https://www.example.org/a%20b/%D7%A9?q=1')).toBe(
    '<p class="link-card"><a href="https://www.example.org/a%20b/%D7%A9?q=1" rel="noopener">' +
      '<span class="host">example.org</span>/a b/ש?q=1</a></p>',
  );
  expect(await markdown('<https://example.org/>')).toContain('<span class="host">example.org</span></a>');
});

test.each([
  ['with words', '[words](https://example.org)'],
  ['in a sentence', 'See https://youtu.be/dQw4w9WgXcQ'],
  ['in a quotation', '> https://youtu.be/dQw4w9WgXcQ'],
  ['in a list', '- https://youtu.be/dQw4w9WgXcQ'],
  ['of two', 'https://youtu.be/dQw4w9WgXcQ\nhttps://example.org'],
  ['to a place on this page', '[#a](#a)'],
  ['to nowhere', '[http://](http://)'],
])('a link %s stays what it is', async (_, body) => {
  expect(await markdown(body)).not.toMatch(/iframe|link-card/);
});
