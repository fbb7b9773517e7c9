import { Parser } from 'htmlparser2';

/** Elements that say nothing by themselves, or that only group others. */
const SILENT = new Set('span thead tbody tfoot colgroup col'.split(' '));
const SAME: Record<string, string> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
/** Around these, white space means nothing. */
const BLOCKS = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr td th blockquote pre hr figure figcaption details summary br
  video audio`.split(/\s+/),
);
const WITHOUT_END = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr']);
/** What of an element's attributes a reader would miss. */
const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height', 'class'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align'],
  figure: ['class'],
  code: ['class'],
  abbr: ['title'],
  video: ['src'],
  audio: ['src'],
  source: ['src'],
  input: ['checked'],
};

/**
 * Whether two texts of HTML read the same: the same words, headings, lists, tables, links, pictures and emphasis in
 * the same order. Kinds of quotation marks and dashes do not count, as the page sets them.
 */
export function readTheSame(one: string, other: string): boolean {
  const [a, b] = [readingOf(one), readingOf(other)];
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** What a reader takes in, piece by piece. */
export function readingOf(html: string): string[] {
  const reading = new Reading();
  const parser = new Parser({
    onopentag: (tag, attributes) => reading.open(SAME[tag] ?? tag, attributes),
    ontext: (text) => reading.add(text),
    onclosetag: (tag) => reading.close(SAME[tag] ?? tag),
  });
  parser.end(html);
  return reading.finish();
}

/** What sets words apart and says nothing else. */
function isApart(name: string, attributes: Record<string, string> = {}): boolean {
  return name === 'p' || name === 'div' || name === 'section' || (name === 'figure' && !attributes.class);
}

class Reading {
  readonly #parts: string[] = [];
  #text = '';
  #verbatim = 0;
  /** What stands between the last words and the next: nothing, a line break, or the end of a paragraph. */
  #between: '' | '<br>' | '¶' = '';
  /** Whether the last part is words, or an element among words. */
  #isInWords = false;
  #endsWithSpace = false;

  open(name: string, attributes: Record<string, string>): void {
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name) || isApart(name);
    this.#flush(isBlock);
    if (isApart(name, attributes)) this.#between = '¶';
    else if (name === 'br') this.#between ||= '<br>';
    else if (!this.#isCodeBlock(name, attributes))
      this.#say(`<${name}${attributesOf(name, attributes)}>`, isBlock);
    if (name === 'pre') this.#verbatim++;
  }

  add(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (SILENT.has(name) || WITHOUT_END.has(name)) return;
    const isBlock = BLOCKS.has(name) || isApart(name);
    this.#flush(isBlock);
    if (name === 'pre') this.#verbatim--;
    if (isApart(name)) this.#between = '¶';
    else if (isBlock) this.#say(`</${name}>`, true);
    else if (!this.#verbatim) this.#parts.push(`</${name}>`);
  }

  finish(): string[] {
    this.#flush(true);
    return this.#parts;
  }

  /** `<pre>` and `<pre><code>` read the same; the language is told by the code. */
  #isCodeBlock(name: string, attributes: Record<string, string>): boolean {
    return this.#verbatim > 0 && name === 'code' && !/=\S/.test(attributesOf(name, attributes));
  }

  #flush(isBeforeBlock: boolean): void {
    let text = this.#text;
    this.#text = '';
    if (this.#verbatim > 0) {
      if (text !== '') this.#parts.push(text.replace(/\n+$/, ''));
      return;
    }
    text = settled(text.replace(/[ \t\n\r]+/g, ' '));
    if (this.#between || !this.#isInWords || this.#endsWithSpace) text = text.trimStart();
    if (isBeforeBlock) text = text.trimEnd();
    if (text === '') return;
    this.#say(text, false);
    this.#endsWithSpace = text.endsWith(' ');
  }

  #say(part: string, isBlock: boolean): void {
    if (!isBlock && this.#between && this.#isInWords) this.#parts.push(this.#between);
    this.#parts.push(part);
    this.#isInWords = !isBlock;
    this.#between = '';
    if (isBlock) this.#endsWithSpace = false;
  }
}

function attributesOf(name: string, attributes: Record<string, string>): string {
  const kept = (ATTRIBUTES[name] ?? []).filter((key) => attributes[key] !== undefined);
  return kept
    .map(
      (key) =>
        ` ${key}=${settled(attributes[key] ?? '')
          .replace(/\bhljs\b/, '')
          .trim()}`,
    )
    .join('');
}

/** Quotation marks, dashes and dots in their plainest form. */
function settled(text: string): string {
  return text
    .replace(/[‘’‚‛´`]/g, "'")
    .replace(/[“”„‟]|''/g, '"')
    .replace(/[–—]|-{2,3}/g, '-')
    .replace(/…|\. ?\. ?\./g, '...')
    .replaceAll('\u00a0', ' ');
}
