import { Parser } from 'htmlparser2';

const PARAGRAPHS = new Set(
  'address article aside blockquote dl div figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
const LINES = new Set('br caption dd details dt figcaption li summary tbody tfoot thead tr'.split(' '));
const CELLS = new Set(['td', 'th']);

interface Written {
  text: string;
  /** Line feeds owed before the next word: 0, 1 for a line, 2 for a paragraph. */
  gap: number;
  /** Whether a space is owed before the next word. */
  space: boolean;
}

/**
 * What a reader of this HTML reads: entities decoded, a blank line between paragraphs, a line for each item, row
 * and `<br>`, white space as a browser would show it; without the marks of footnotes. Takes any text and never
 * fails. `<` is a plain character in the result, so escape it again before it becomes part of a page.
 */
export function plainText(html: string): string {
  const written: Written = { text: '', gap: 0, space: false };
  let preformatted = 0;
  let mark = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'pre') preformatted++;
      owe(written, name);
      mark ||= 'data-footnote-ref' in attributes || 'data-footnote-backref' in attributes;
    },
    ontext(data) {
      if (mark) return;
      if (preformatted > 0) write(written, data);
      else writeFlowing(written, data);
    },
    onclosetag(name) {
      if (name === 'pre') preformatted--;
      if (name === 'a') mark = false;
      owe(written, name);
    },
  });
  parser.end(html);
  return written.text.trim();
}

function owe(written: Written, name: string): void {
  if (PARAGRAPHS.has(name)) written.gap = 2;
  else if (LINES.has(name)) written.gap = Math.max(written.gap, 1);
  else if (CELLS.has(name)) written.space = true;
}

function writeFlowing(written: Written, data: string): void {
  const words = data.replace(/[ \t\r\n\f]+/g, ' ');
  if (words.startsWith(' ')) written.space = true;
  const core = words.replace(/^ | $/g, '');
  if (core === '') return;
  write(written, core);
  written.space = words.endsWith(' ');
}

function write(written: Written, words: string): void {
  if (written.text !== '') {
    if (written.gap > 0)
      written.text += '\n'.repeat(written.text.endsWith('\n') ? written.gap - 1 : written.gap);
    else if (written.space) written.text += ' ';
  }
  written.text += words;
  written.gap = 0;
  written.space = false;
}
