import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  `address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header
  hr li main ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);
const CELLS = new Set(['td', 'th']);

/**
 * What a reader of this HTML reads: entities decoded, a line for each block and each `<br>`, a space between the
 * cells of a table, white space as a browser would show it. Never fails; `<` in the result is a plain character,
 * so escape it again before it becomes part of a page.
 */
export function plainText(html: string): string {
  let text = '';
  let preformatted = 0;
  let reference = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'pre') preformatted++;
      if (name === 'br' || BLOCKS.has(name)) text += '\n';
      if (CELLS.has(name)) text += ' ';
      if ('data-footnote-ref' in attributes || 'data-footnote-backref' in attributes) reference = true;
    },
    ontext(data) {
      if (!reference) text += preformatted > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
    },
    onclosetag(name) {
      if (name === 'pre') preformatted--;
      if (name === 'a') reference = false;
      if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
