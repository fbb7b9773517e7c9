import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { author, comment, fileWith, post, postmeta, wxr } from '../testing';
import { readWxr } from './read-wxr';
import type { WxrComment, WxrItem, WxrRecord, WxrSite } from './records';

function readAll(content: string | Buffer) {
  const remarks: string[] = [];
  const records: WxrRecord[] = [];
  const onRemark = (line: number, remark: string) => remarks.push(`Line ${line}: ${remark}`);
  for (const record of readWxr(fileWith(content), { onRemark })) records.push(record);
  const items = records.flatMap((record): WxrItem[] => (record.type === 'item' ? [record.item] : []));
  const comments = records.flatMap((record): WxrComment[] =>
    record.type === 'comment' ? [record.comment] : [],
  );
  const site = records.flatMap((record): WxrSite[] => (record.type === 'site' ? [record.site] : []))[0];
  const authors = records.flatMap((record) => (record.type === 'author' ? [record.author] : []));
  return { records, items, comments, site, authors, remarks };
}

const onlyItem = (content: string | Buffer): WxrItem => {
  const { items } = readAll(content);
  expect(items).toHaveLength(1);
  return items[0] as WxrItem;
};

test.each(['1.0', '1.1', '1.2'])(
  'reads a file of version %s: site, authors, items and their comments',
  (version) => {
    const items = [
      post({ post_id: 7 }, { comments: [comment({ id: 70 }), comment({ id: 71, parent: 70 })] }),
      post({ post_id: 8 }),
    ];
    const { records, site, authors, remarks } = readAll(wxr({ version, items }));
    expect(records.map(({ type }) => type)).toEqual(['author', 'comment', 'comment', 'item', 'item', 'site']);
    expect(site).toMatchObject({
      title: 'The old blog',
      version,
      language: 'en-GB',
      baseBlogUrl: 'https://old.example.org',
    });
    expect(authors).toEqual([
      { id: '2', login: 'miriam', email: 'miriam@old.example.org', displayName: 'Miriam Hale' },
    ]);
    expect(remarks).toEqual([]);
  },
);

test('elements count with and without CDATA, with several sections, and with characters written as references', () => {
  const more = `<wp:post_name>plain &amp; simple</wp:post_name>
    <wp:post_password>
      <![CDATA[pass]]>
    </wp:post_password>`;
  const item = onlyItem(
    wxr({
      items: [
        post(
          { post_name: undefined, post_password: undefined },
          { more, content: 'a ]]> b', plain: { title: undefined } },
        ).replace('<item>', '<item><title>Tom &#38; &#x4a;erry &lt;b&gt; &copy;</title>'),
      ],
    }),
  );
  expect(item).toMatchObject({ name: 'plain & simple', title: 'Tom & Jerry <b> &copy;', content: 'a ]]> b' });
  expect(item.password.trim()).toBe('pass');
});

test('content and excerpt are told apart by prefix, and by namespace under other prefixes', () => {
  const item = onlyItem(wxr({ items: [post({}, { content: 'The body.', excerpt: 'The summary.' })] }));
  expect(item).toMatchObject({ content: 'The body.', excerpt: 'The summary.' });
  const odd = wxr({ items: [post({ post_id: 5 }, { content: 'The body.', excerpt: 'The summary.' })] })
    .replaceAll('content:encoded', 'x:encoded')
    .replaceAll('excerpt:encoded', 'y:encoded')
    .replace('xmlns:content=', 'xmlns:x=')
    .replace('xmlns:excerpt=', 'xmlns:y=')
    .replaceAll('wp:', 'wordpress:');
  expect(onlyItem(odd)).toMatchObject({ id: '5', content: 'The body.', excerpt: 'The summary.' });
});

test('elements of other vocabularies are not taken for the item’s own, declared or not', () => {
  const more = `<media:content url="x"><media:title>Not the title</media:title></media:content>
    <atom:link href="https://x" rel="self"/><itunes:author>Nobody</itunes:author>`;
  const file = wxr({ items: [post({}, { plain: { title: 'The title' }, more })] }).replace(
    '<channel>',
    '<channel><atom:link href="a" /><image><url>i.png</url><title>Picture</title><link>https://elsewhere.test</link></image>',
  );
  const { items, site, remarks } = readAll(file);
  expect(items[0]?.title).toBe('The title');
  expect(site).toMatchObject({ title: 'The old blog', link: 'https://old.example.org' });
  expect(remarks).toEqual([]);
});

test('an element that is missing is empty', () => {
  const item = onlyItem(wxr({ items: ['<item><wp:post_id>3</wp:post_id></item>'] }));
  expect(item).toMatchObject({ id: '3', title: '', type: '', status: '', content: '', terms: [], meta: {} });
});

test('of the custom fields those that mean something are kept, serialized ones do no harm', () => {
  const serialized = 'a:1:{s:3:"foo";s:21:"<b>bar</b> & <!-- x -->";}';
  const more =
    postmeta('_thumbnail_id', '12') +
    postmeta('_wp_attachment_metadata', serialized) +
    postmeta('_wp_old_slug', 'one') +
    postmeta('_wp_old_slug', 'two');
  const unescaped = `<wp:postmeta><wp:meta_key>serialized</wp:meta_key><wp:meta_value>${serialized}</wp:meta_value></wp:postmeta>`;
  const item = onlyItem(wxr({ items: [post({}, { more: more + unescaped })] }));
  expect(item.meta).toEqual({ _thumbnail_id: ['12'], _wp_old_slug: ['one', 'two'] });
});

test('categories carry what they are and their address', () => {
  const more = `<category><![CDATA[Bare]]></category><category domain="category" nicename="b-c"><![CDATA[B & C]]></category>
    <category domain='post_tag' nicename='d'>D</category>`;
  expect(onlyItem(wxr({ items: [post({}, { more })] })).terms).toEqual([
    { taxonomy: '', slug: '', name: 'Bare' },
    { taxonomy: 'category', slug: 'b-c', name: 'B & C' },
    { taxonomy: 'post_tag', slug: 'd', name: 'D' },
  ]);
});

test.each([
  ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['blank lines before the declaration', (text: string) => Buffer.from(`\n\n  ${text}`)],
  ['Latin-1, declared', (text: string) => Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
  ['Latin-1, declared as UTF-8', (text: string) => Buffer.from(text, 'latin1')],
  ['control characters', (text: string) => Buffer.from(text.replace('Größe', 'Gr\u0000ö\u0008ß\u001be'))],
  [
    'a warning of PHP before it',
    (text: string) => Buffer.from(`<br />\n<b>Warning</b>: x in <b>y.php</b><br />\n${text}`),
  ],
  [
    'a bad byte in the middle',
    (text: string) =>
      Buffer.concat([
        Buffer.from(text.replace('</channel>', '<!-- ')),
        Buffer.from([0xff]),
        Buffer.from(' --></channel></rss>'),
      ]),
  ],
])('reads a file with %s', (_, encode) => {
  const { items } = readAll(encode(wxr({ items: [post({}, { plain: { title: 'Größe' } })] })));
  expect(items[0]?.title).toBe('Größe');
});

test('characters of several bytes survive wherever the file is cut into pieces', () => {
  const content = '𝒳é漢'.repeat(60_000);
  expect(onlyItem(wxr({ items: [post({}, { content })] })).content).toBe(content);
});

test.each([
  ['an ampersand nobody escaped', '<title>Q & A & more</title>', { title: 'Q & A & more' }],
  ['a less-than sign nobody escaped', '<title>1 < 2 <3</title>', { title: '1 < 2 <3' }],
  [
    'HTML nobody escaped',
    '<content:encoded><p>One<br>two &amp; <b>three</p></content:encoded>',
    { content: '<p>One<br>two &amp; <b>three</p>' },
  ],
  [
    'an element nobody closed',
    '<wp:post_name>here<wp:status>draft</wp:status>',
    { name: 'here', status: 'draft' },
  ],
  ['an end tag that ends nothing', '</wp:comment><wp:post_name>here</wp:post_name>', { name: 'here' }],
  [
    'a section that ends twice',
    '<content:encoded><![CDATA[if (a[b[0]]> 1) x]]></content:encoded>',
    { content: 'if (a[b[0]]> 1) x' },
  ],
  ['text after a section', '<title><![CDATA[A]]> &amp; B</title>', { title: 'A & B' }],
  [
    'a quote nobody closed',
    '<category domain="category nicename="x>Y</category><wp:post_name>here</wp:post_name>',
    { name: 'here' },
  ],
  [
    'an end tag inside of a section',
    '<content:encoded><![CDATA[see </content:encoded> there]]></content:encoded>',
    { content: 'see </content:encoded> there' },
  ],
])('reads an item with %s', (_, inside, expected) => {
  expect(onlyItem(wxr({ items: [`<item><wp:post_id>1</wp:post_id>${inside}</item>`] }))).toMatchObject(
    expected,
  );
});

test('a comment nobody closed keeps what it says, with a remark', () => {
  const broken = '<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>One</wp:comment_content>';
  const { comments, remarks } = readAll(
    wxr({ items: [post({}, { comments: [broken, comment({ id: 2 }), broken] })] }),
  );
  expect(comments.map(({ id, content }) => [id, content])).toEqual([
    ['1', 'One'],
    ['2', 'Comment 2.'],
    ['1', 'One'],
  ]);
  expect(remarks).toHaveLength(1);
  expect(remarks[0]).toMatch(/^Line \d+: <wp:comment> is not closed\.$/);
});

test('unknown elements of any depth are passed over', () => {
  const more =
    '<foo><bar><baz/></bar>text</foo><wp:term><wp:termmeta><wp:meta_key>k</wp:meta_key></wp:termmeta></wp:term>';
  const { items, remarks } = readAll(
    wxr({ authors: [author(), more], items: [post({ post_name: 'here' }, { more })] }),
  );
  expect(items[0]?.name).toBe('here');
  expect(remarks).toEqual([]);
});

const REAL = '../shared/data/wxr/themeunittestdata.wordpress.xml';
test.skipIf(!existsSync(REAL))(
  `reads WordPress’s own test export whole (skipped where ${REAL} is absent)`,
  () => {
    const counts: Record<string, number> = {};
    for (const record of readWxr(REAL)) {
      const key = record.type === 'item' ? record.item.type : record.type;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(counts).toEqual({
      author: 2,
      post: 58,
      page: 21,
      attachment: 37,
      nav_menu_item: 70,
      comment: 33,
      site: 1,
    });
  },
);
