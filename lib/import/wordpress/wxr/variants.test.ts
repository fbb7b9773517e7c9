import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comment, fileWith, post, postmeta, wxr } from '../testing';
import { readWxr } from './read-wxr';

const REAL = '../shared/data/wxr/themeunittestdata.wordpress.xml';
const OWN = wxr({
  items: [
    post(
      { post_id: 1 },
      {
        content: '<!-- wp:x --><p>Größe & "more" ]]> <br></p>',
        comments: [comment({ content: 'One\n\n<b>two</b> &amp; 3' })],
      },
    ),
    post({ post_id: 2 }, { more: postmeta('_thumbnail_id', '3') }),
  ],
});

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const withoutSections = (file: string) =>
  file.replace(/(?:<!\[CDATA\[[\s\S]*?\]\]>)+/g, (sections) =>
    escaped(sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')),
  );

const VARIANTS: [name: string, variant: (file: string) => string | Buffer][] = [
  ['without CDATA', withoutSections],
  [
    'with other prefixes',
    (file) =>
      withoutSections(file)
        .replace(/(<\/?|xmlns:)(wp|content|excerpt|dc):/g, '$1x$2:')
        .replace(/xmlns:(wp|content|excerpt|dc)=/g, 'xmlns:x$1='),
  ],
  ['with undeclared prefixes', (file) => file.replace(/\sxmlns:\w+="[^"]*"/g, '')],
  ['with Windows line ends', (file) => file.replace(/\r?\n/g, '\r\n')],
  ['in UTF-16', (file) => Buffer.from(`\ufeff${file}`, 'utf16le')],
  ['in big-endian UTF-16', (file) => Buffer.from(`\ufeff${file}`, 'utf16le').swap16()],
  ['on one line', (file) => file.replace(/>\s*\n\s*</g, '><')],
  ['with a version of its own', (file) => file.replaceAll('export/1.2/', 'export/9.7/')],
];

/** Everything that is read, but for line numbers, line ends, and white space around a text. */
function contentOf(file: string | Buffer): string {
  const simple = (key: string, value: unknown) => {
    if (key === 'line') return undefined;
    return typeof value === 'string' ? value.replaceAll('\r', '').trim() : value;
  };
  return JSON.stringify([...readWxr(fileWith(file))], simple);
}

test.each(VARIANTS)('a file says the same %s', (_, variant) => {
  expect(contentOf(variant(OWN))).toBe(contentOf(OWN));
});

test.skipIf(!existsSync(REAL)).each(VARIANTS)(
  `WordPress’s own test export says the same %s (skipped where ${REAL} is absent)`,
  (name, variant) => {
    const file = readFileSync(REAL, 'utf8');
    // The white space between blocks is part of an article's text.
    const same =
      name === 'on one line'
        ? (text: string) => text.replace(/>(\\n|\\t| )*</g, '><')
        : (text: string) => text;
    expect(same(contentOf(variant(file)))).toBe(same(contentOf(file)));
  },
);
