import { expect, test } from 'vitest';
import { comment, fileWith, post, wxr } from '../testing';
import { readWxr } from './read-wxr';

const readAll = (content: string | Buffer) => [...readWxr(fileWith(content))];

const whole = wxr({ items: [post({}, { comments: [comment()] })] });

test.each([
  ['is empty', '', 'The file is empty.'],
  ['is blank', ' \n\n', 'The file is empty.'],
  ['is JSON', '\n{"db": []}', 'Line 2: this is JSON and no WordPress export, which is XML.'],
  ['is plain text', 'Hello there', 'Line 1: this is not XML.'],
  ['is a web page', '<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'Line 2: this is a web page'],
  ['is a page without a doctype', '<div><p>No</p></div>', 'Line 1: this is a web page'],
  [
    'is an Atom feed',
    '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    'Line 2: this is an Atom feed',
  ],
  [
    'is other XML',
    '<?xml version="1.0"?>\n<note/>',
    'Line 2: this is XML but no WordPress export: its first element is <note>',
  ],
  [
    'is a news feed',
    '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>T</title><item><title>I</title></item></channel></rss>',
    'Line 2: this is a news feed',
  ],
  [
    'is a ZIP',
    Buffer.from('PK\u0003\u0004rest', 'latin1'),
    'The file is packed (ZIP): please unpack it first',
  ],
  ['is a gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'The file is packed (gzip)'],
  [
    'has an encoding nobody knows',
    '<?xml version="1.0" encoding="klingon"?><rss/>',
    'Line 1: the file says that it is written in “klingon”',
  ],
  [
    'lacks its last line',
    whole.replace(/<\/rss>\s*$/, ''),
    /^Line \d+: the file ends inside <rss> of line 2: it is cut off/,
  ],
  [
    'ends in a comment',
    whole.slice(0, whole.indexOf('</wp:comment>')),
    /the file ends inside <wp:comment> of line \d+: it is cut off/,
  ],
  [
    'ends in a text',
    whole.slice(0, whole.indexOf('Comment ')),
    /the file ends inside <wp:comment_content> of line \d+: it is cut off/,
  ],
  [
    'has an item in an item',
    wxr({ items: ['<item><title>A</title>', post()] }),
    /^Line \d+: <item> stands where <item> of line 17 is still open/,
  ],
  [
    'has a comment that nobody closed',
    wxr({ items: [post(), '<!-- beginning', post(), post({}, { content: 'x --> y' })] }),
    /^Line \d+: <!-- begins here and ends in another item/,
  ],
  [
    'has a section that nobody closed',
    wxr({ items: ['<item><title><![CDATA[A</title></item>', post()] }),
    /^Line 17: the text of <title> begins here with <!\[CDATA\[ and ends in another item/,
  ],
  [
    'has an item that does not end',
    wxr({ items: ['<item><title>A</title>'] }),
    /<\/channel> stands where <item> of line 17 is still open/,
  ],
])('a file that %s is refused with its cause', (_, content, message) => {
  expect(() => readAll(content)).toThrow(message);
});

test('a file that declares entities is refused before they could grow', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`,
  ).join('\n');
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE rss [\n<!ENTITY lol0 "lol">\n${laughs}\n]>\n${whole.replace(/<\?xml.*\n/, '').replace('The old blog', '&lol9;')}`;
  expect(() => readAll(bomb)).toThrow('Line 2: the file declares entities of its own');
  expect(() => readAll(whole.replace('<channel>', '<!ENTITY a "b"><channel>'))).toThrow(
    'declares entities of its own',
  );
});

test('a file that is not there, and a folder, are named', () => {
  expect(() => [...readWxr('/nowhere/export.xml')]).toThrow('There is no file at /nowhere/export.xml.');
  expect(() => [...readWxr('/')]).toThrow('/ is a folder');
});
