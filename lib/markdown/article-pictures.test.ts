import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { type RenderOptions, renderArticle } from './article';
import { elementsOf } from './testing/harm';

const SIZE = { width: 800, height: 600, tints: [], variants: [] };
const findPicture = (src: string) => (src === '/a.png' ? SIZE : undefined);

async function markdown(body: string, options?: RenderOptions): Promise<string> {
  const { html } = await renderArticle({ body, format: 'markdown' }, options);
  return html.replace(/ (?:fetchpriority="high"|loading="lazy" decoding="async")/g, '');
}

test('alone in a paragraph a picture is a figure, captioned with its title', async () => {
  expect(await markdown('![A cat](/a.png "Our *cat*")', { findPicture })).toBe(
    '<figure><img src="/a.png" alt="A cat" width="800" height="600"><figcaption>Our *cat*</figcaption></figure>',
  );
  expect(await markdown('[![A cat](/a.png)](/cat)')).toBe(
    '<figure><a href="/cat"><img src="/a.png" alt="A cat"></a></figure>',
  );
  expect(await markdown('Look: ![A cat](/a.png)')).toBe('<p>Look: <img src="/a.png" alt="A cat"></p>');
});

test('a line in emphasis under a picture is its caption, and may hold links', async () => {
  expect(await markdown('![A](/a.png)\n*By **Ada**, [1843](/e)*')).toBe(
    '<figure><img src="/a.png" alt="A"><figcaption>By <strong>Ada</strong>, <a href="/e">1843</a></figcaption></figure>',
  );
  expect(await markdown('![A](/a.png) *here*')).toBe('<p><img src="/a.png" alt="A"> <em>here</em></p>');
});

test('a picture reaches as far as its address says, which is the same picture anywhere else', async () => {
  expect(await markdown('![A](/a.png#wide)\n\n![B](/b.png#full "B")\n\n![C](/c.svg#layer)')).toBe(
    '<figure class="wide"><img src="/a.png" alt="A"></figure>\n' +
      '<figure class="full"><img src="/b.png" alt="B"><figcaption>B</figcaption></figure>\n' +
      '<figure><img src="/c.svg#layer" alt="C"></figure>',
  );
});

test('pictures that share a paragraph with nothing else are a gallery, in rows of as equal lengths as can be', async () => {
  const rows = async (count: number) => {
    const body = Array.from({ length: count }, (_, n) => `![${n}](/${n}.png "t${n}")`).join('\n');
    const found = elementsOf(await markdown(`${body}\n*All of them*`));
    const sizes = found.flatMap(({ tagName, properties, children }) =>
      tagName === 'div' && String(properties.className).startsWith('gallery-row') ? [children.length] : [],
    );
    expect(found.filter(({ tagName }) => tagName === 'figcaption')).toHaveLength(count + 1);
    return sizes.sort();
  };
  expect(await rows(2)).toEqual([2]);
  expect(await rows(3)).toEqual([3]);
  expect(await rows(4)).toEqual([2, 2]);
  expect(await rows(5)).toEqual([2, 3]);
  expect(await rows(200)).toHaveLength(67);
});

test('small in a gallery, a picture of ours leads to itself in full; one that says nothing leads nowhere', async () => {
  const hash = '0'.repeat(32);
  const rendered = await markdown(
    `![A](/uploads/${hash}.png)\n![](/uploads/${hash}.png)\n![B](https://x.test/b.png)`,
  );
  expect(rendered.match(/<a href/g)).toHaveLength(1);
  expect(rendered).toContain(`<a href="/uploads/${hash}.png"><img src="/uploads/${hash}.png" alt="A"></a>`);
});

test('the first is fetched before all else, the others when they are near', async () => {
  const { html } = await renderArticle({ body: '![](a)\n\n![](b)\n\n![](c)', format: 'markdown' });
  const pictures = elementsOf(html).filter(({ tagName }) => tagName === 'img');
  const when = Object.fromEntries(
    pictures.map(({ properties: { src, fetchPriority, loading, decoding } }) => [
      src,
      [fetchPriority, loading, decoding],
    ]),
  );
  expect(when).toEqual({
    a: ['high', undefined, undefined],
    b: [undefined, 'lazy', 'async'],
    c: [undefined, 'lazy', 'async'],
  });
});

test('a picture always has an alt, and a size that is the known one or in its proportion', async () => {
  expect(await markdown('<img src="/a.png" width="400">', { findPicture })).toContain(
    '<img src="/a.png" width="400" alt="" height="300">',
  );
  expect(await markdown('<img src="/a.png" width="1" height="2">', { findPicture })).toContain(
    '<img src="/a.png" width="1" height="2" alt="">',
  );
  expect(await markdown('<img src="/b.png">', { findPicture })).toContain('<img src="/b.png" alt="">');
});

test('one of ours is offered in every kind and width, with the colours that stand there until it comes', async () => {
  const variants = [
    { type: 'image/avif', srcset: '/a-480.avif 480w' },
    { type: 'image/webp', srcset: '/a-480.webp 480w' },
  ];
  const tints = ['#111111', '#222222', '#333333', '#444444'];
  const known = () => ({ ...SIZE, variants, tints });
  expect(await markdown('![A](/a.png#full)', { findPicture: known })).toBe(
    '<figure class="full"><picture><source type="image/avif" srcset="/a-480.avif 480w" sizes="100vw">' +
      '<img src="/a.png" alt="A" width="800" height="600" data-tint1="#111111" data-tint2="#222222" ' +
      'data-tint3="#333333" data-tint4="#444444" srcset="/a-480.webp 480w" sizes="100vw"></picture></figure>',
  );
  expect(await markdown('a ![A](/a.png) b', { findPicture: known })).toContain('41rem, calc(100vw - 2.5rem)');
});

test('what an author writes as HTML brings neither variants nor colours of its own', async () => {
  const body = '<img src="/x.png" srcset="//e.test 2x" data-tint1="url(//e.test)" sizes="1px" onload="x()">';
  expect(await markdown(body)).toBe('<img src="/x.png" alt="">');
});

test('what pictures, galleries, notes and films are written with survives an editor that reads and writes Markdown anew', async () => {
  const body =
    '![A](/a.png#wide "T")\n\n![B](/b.png)\n![C](/c.png "T")\n*All [of](/x) them*\n\nhttps://youtu.be/dQw4w9WgXcQ\n\nhttps://example.org/a-b\n\na[^1]\n\n[^1]: note\n';
  const editor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify);
  const written = String(await editor.process(body));
  expect(await markdown(written)).toBe(await markdown(body));
  expect(await markdown(written)).toMatch(/class="wide".*class="gallery".*embed-video.*link-card/s);
});
