import { problemAt, WxrProblem } from './problem';
import type { Scanner, Tag } from './scanner';

/** UTF-16 units within which the root element begins, whatever a server put before it. */
const PREFACE_LIMIT = 64 * 1024;

const WHAT_IT_IS: Record<string, string> = {
  html: 'this is a web page and no WordPress export. Perhaps the sign-in page was saved in its place.',
  feed: 'this is an Atom feed and no WordPress export.',
  disqus: 'this is a Disqus export and no WordPress export.',
};

/**
 * The `<rss>` tag that a WordPress export begins with. What stands before it (blank lines, a warning of PHP) is
 * passed over with a remark. Throws a `WxrProblem` that says what the file is instead.
 */
export function requireRoot(scanner: Scanner, remark: (line: number, text: string) => void): Tag {
  const { source } = scanner;
  const start = source.peek(PREFACE_LIMIT);
  if (start.trim() === '') throw new WxrProblem('The file is empty.');
  const mayFollow = /<rss[\s/>]/i.test(start);
  for (;;) {
    const tag = scanner.nextTag(() => {});
    if (!tag) throw notXml(start);
    const name = tag.name.toLowerCase();
    if (tag.kind === 'open' && name === 'rss') return tag;
    if (!mayFollow || name === 'html') throw otherRoot(tag, start);
    remark(tag.line, 'something stands before the export’s first element; it was left out.');
  }
}

function otherRoot(tag: Tag, start: string): WxrProblem {
  if (/^\s*[[{]/.test(start)) return notXml(start);
  const isPage = /<(!doctype html|html|head|body|div|p|script)[\s>]/i.test(start);
  const name = isPage ? 'html' : tag.name.toLowerCase();
  return problemAt(
    tag.line,
    WHAT_IT_IS[name] ?? `this is XML but no WordPress export: its first element is <${tag.name}>, not <rss>.`,
  );
}

function notXml(start: string): WxrProblem {
  const line = start.slice(0, start.search(/\S/)).split('\n').length;
  if (/^\s*[[{]/.test(start)) return problemAt(line, 'this is JSON and no WordPress export, which is XML.');
  return problemAt(
    line,
    'this is not XML. A WordPress export begins with <?xml and holds one <rss> element.',
  );
}
