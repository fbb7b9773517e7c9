import { decodeXml } from './entities';
import { problemAt } from './problem';
import { TEXT_LIMIT, TextBuffer } from './text-buffer';

/** UTF-16 units in one tag with its attributes. */
const TAG_LIMIT = 64 * 1024;
/** UTF-16 units that decide what a `<` begins. */
const LOOK_AHEAD = 256;
const SECTION_START = '<![CDATA[';
const SECTION_END = ']]>';

export interface Tag {
  kind: 'open' | 'close';
  name: string;
  attributes: Record<string, string>;
  isEmpty: boolean;
  /** Where it begins, from 1. */
  line: number;
}

export interface ElementText {
  text: string;
  /** Whether its own end tag was there. */
  isClosed: boolean;
}

/**
 * Reads markup from a stream of text in constant memory, forgivingly: stray `<` and `&` are text, quotes may be
 * missing, an element's text may hold HTML that nobody escaped. Never expands an entity that a file declares.
 */
export class Scanner {
  readonly source: TextBuffer;

  constructor(chunks: Iterator<string>) {
    this.source = new TextBuffer(chunks);
  }

  /** The next tag; text before it goes to `onText`. Undefined at the end of the file. */
  nextTag(onText: (line: number) => void = () => {}): Tag | undefined {
    for (;;) {
      const { line } = this.source;
      if (this.source.until('<').trim()) onText(line);
      if (!this.source.has(1)) return undefined;
      if (this.#skipAside()) continue;
      const tag = this.#tag();
      if (tag) return tag;
      this.source.take(1);
      onText(this.source.line);
    }
  }

  /**
   * The text of the element whose start tag was just read, its end tag consumed. `isBoundary` says of another tag
   * (`item`, `/item`) that it can only mean that the end tag is missing. Undefined when the file ends before.
   */
  textOf(element: string, isBoundary: (tag: string) => boolean): ElementText | undefined {
    const { source } = this;
    const text = new TextParts();
    for (;;) {
      text.addRaw(source.until('<'));
      if (!source.has(1)) return undefined;
      const ahead = source.peek(LOOK_AHEAD);
      if (ahead.startsWith(SECTION_START)) {
        source.take(SECTION_START.length);
        if (!this.#section(element, text)) return undefined;
      } else {
        const name = /^<(\/?[^\s<>/]+)[\s/>]/.exec(ahead)?.[1];
        if (name === `/${element}`) {
          source.until('>');
          source.take(1);
          return { text: text.joined(), isClosed: true };
        }
        if (name && isBoundary(name)) return { text: text.joined(), isClosed: false };
        text.addLessThan(name !== undefined && /^[/!]?[a-z-]/i.test(name));
        source.take(1);
      }
      if (text.length > TEXT_LIMIT)
        throw problemAt(source.line, `<${element}> holds more than an article can.`);
    }
  }

  /** A CDATA section, whose end some exporters wrote into the middle of the text too. False at the file's end. */
  #section(element: string, text: TextParts): boolean {
    const { source } = this;
    for (;;) {
      const { line } = source;
      const section = source.until(SECTION_END);
      if (source.has(1) && hidesItems(section)) {
        throw problemAt(
          line,
          `the text of <${element}> begins here with ${SECTION_START} and ends in another item. ${UNREAD}`,
        );
      }
      text.addLiteral(section);
      if (!source.has(1)) return false;
      source.take(SECTION_END.length);
      if (/^\s*(<|$)/.test(source.peek(LOOK_AHEAD)) || !this.#endsAgain(element)) return true;
      text.addLiteral(SECTION_END);
    }
  }

  /** Whether another `]]>` comes before the element ends, and before another section begins. */
  #endsAgain(element: string): boolean {
    const end = this.source.distanceTo(`</${element}`, TEXT_LIMIT) ?? 0;
    const rest = this.source.peek(end);
    const again = rest.indexOf(SECTION_END);
    const another = rest.indexOf(SECTION_START);
    return again >= 0 && (another < 0 || again < another);
  }

  /** Steps over comments, processing instructions and a plain DOCTYPE; refuses one that declares something. */
  #skipAside(): boolean {
    const { source } = this;
    const ahead = source.peek(SECTION_START.length);
    if (ahead.startsWith('<!--')) return this.#skipPast('-->');
    if (ahead.startsWith('<?')) return this.#skipPast('?>');
    if (ahead === SECTION_START) return this.#skipPast(SECTION_END);
    if (!ahead.startsWith('<!')) return false;
    const { line } = source;
    const declaration = source.until('>');
    if (/\[|<!ENTITY/i.test(declaration)) {
      throw problemAt(
        line,
        'the file declares entities of its own, which no WordPress export does. It was not read further.',
      );
    }
    source.take(1);
    return true;
  }

  #skipPast(end: string): true {
    const { line } = this.source;
    const skipped = this.source.until(end);
    if (hidesItems(skipped)) {
      const start = /^<(!--|\?|!\[CDATA\[)/.exec(skipped)?.[0];
      throw problemAt(line, `${start} begins here and ends in another item. ${UNREAD}`);
    }
    this.source.take(end.length);
    return true;
  }

  /** The tag that begins here, or undefined when this `<` is text. */
  #tag(): Tag | undefined {
    const { source } = this;
    const end = source.distanceTo('>', TAG_LIMIT);
    if (end === undefined) return undefined;
    const { line } = source;
    const match =
      WELL_FORMED.exec(source.peek(end + 1)) ??
      WELL_FORMED.exec(source.peek(TAG_LIMIT)) ??
      CARELESS.exec(source.peek(end + 1));
    if (!match) return undefined;
    const [all, slash, name = '', rest = ''] = match;
    source.take(all.length);
    const kind = slash ? 'close' : 'open';
    return { kind, name, attributes: attributesIn(rest), isEmpty: /\/\s*$/.test(rest), line };
  }
}

const UNREAD = 'What is between could not be read. Nothing was imported.';

/** Whether a text that is passed over, or taken as one, reaches out of an item or into another. */
function hidesItems(text: string): boolean {
  if (!/<\/item>\s*<(item|\/channel)>|<item>\s*<(title>|link>|\w+:)/.test(text)) return false;
  let depth = 0;
  for (const [, slash] of text.matchAll(/<(\/?)item>/g)) {
    depth += slash ? -1 : 1;
    if (depth < 0) return true;
  }
  return depth > 0;
}

const WELL_FORMED = /^<(\/?)([^\s<>/="'!?]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/;
/** A quote that nobody closed: the tag ends at the first `>`. */
const CARELESS = /^<(\/?)([^\s<>/="'!?]+)([^<>]*)>/;

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g,
  )) {
    attributes[name] ??= decodeXml(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** An element's text as it is put together. Outside of CDATA, names of characters are resolved unless it holds HTML. */
class TextParts {
  readonly #parts: { text: string; isLiteral: boolean }[] = [];
  #holdsMarkup = false;
  length = 0;

  addRaw(text: string): void {
    this.#add(text, false);
  }

  addLiteral(text: string): void {
    this.#add(text, true);
  }

  addLessThan(beginsTag: boolean): void {
    this.#holdsMarkup ||= beginsTag;
    this.#add('<', false);
  }

  #add(text: string, isLiteral: boolean): void {
    if (text !== '') this.#parts.push({ text, isLiteral });
    this.length += text.length;
  }

  joined(): string {
    const hasSections = this.#parts.some((part) => part.isLiteral);
    return this.#parts
      .map(({ text, isLiteral }) => {
        if (isLiteral) return text;
        // The line breaks that an exporter set around a section are no text.
        if (hasSections && text.trim() === '') return '';
        return this.#holdsMarkup ? text : decodeXml(text);
      })
      .join('');
  }
}
