import { Parser } from 'htmlparser2';
import { commentMarkdown } from './comment-markdown';
import { isCommentLink } from './comment-sanitiser';

const BLOCKS = new Set(['p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr']);
const VOID = new Set(['br', 'hr', 'img']);
/** Inside of these, text stands in paragraphs; inside of a list's item and of `pre` it stands by itself. */
const HOLDS_PARAGRAPHS = new Set([undefined, 'blockquote']);

/**
 * Sets a sanitised comment from WordPress the way WordPress shows it: an empty line or two `<br>` begin a new
 * paragraph, any other line end is a `<br>`, an address in the text is a link. Its result wants sanitising again.
 */
export function setParagraphs(html: string): string {
  const setter = new ParagraphSetter();
  let text = '';
  const flush = () => {
    setter.text(text);
    text = '';
  };
  const parser = new Parser({
    // One text comes in pieces, cut at its entities; an address must be seen whole.
    ontext: (data) => {
      text += data;
    },
    onopentag: (name, attributes) => {
      flush();
      setter.open(name, attributes);
    },
    onclosetag: (name) => {
      flush();
      setter.close(name);
    },
  });
  parser.end(html);
  flush();
  return setter.finish();
}

interface Inline {
  name: string;
  tag: string;
  written: boolean;
  /** The paragraphs it has been written in. */
  reach: number;
}

/** Paragraphs that one inline element may reach into, as when its end tag is missing. Keeps the result bounded. */
const LONGEST_REACH = 20;

/**
 * Writes each inline element only once there is text for it, and anew in each paragraph that it reaches into.
 */
class ParagraphSetter {
  private html = '';
  private blocks: string[] = [];
  private inline: Inline[] = [];
  private begun = false;
  private breakOwed: 'none' | 'line' | 'br' = 'none';

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'br') this.blocks.at(-1) === 'pre' ? this.write('\n') : this.lineBreak('br');
    else if (name === 'img') this.picture(attributes);
    else if (name === 'p') this.endParagraph();
    else if (BLOCKS.has(name)) this.openBlock(name, attributes);
    else this.openInline(name, attributes);
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (name === 'p') this.endParagraph();
    else if (BLOCKS.has(name)) this.closeBlock(name);
    else this.endInline(this.inline.pop());
  }

  text(text: string): void {
    if (this.blocks.at(-1) === 'pre') {
      this.write(escaped(text));
      return;
    }
    for (const [index, paragraph] of text.split(/\n[ \t]*\n\s*/).entries()) {
      if (index > 0) this.endParagraph();
      for (const [line, words] of paragraph.split('\n').entries()) {
        if (line > 0) this.lineBreak('line');
        this.words(words);
      }
    }
  }

  finish(): string {
    this.endParagraph();
    while (this.blocks.length > 0) this.html += `</${this.blocks.pop()}>`;
    return this.html;
  }

  private words(words: string): void {
    if (!this.begun && words.trim() === '') return;
    const text = this.begun && this.breakOwed === 'none' ? words : words.trimStart();
    const linkable = !this.inline.some(({ name }) => name === 'a' || name === 'code');
    if (text !== '') this.write(linkable ? withLinks(text) : escaped(text));
  }

  /** A link with the picture's description; inside of a link, the description alone. */
  private picture({ src = '', alt = '' }: Record<string, string>): void {
    const isLinked = this.inline.some(({ name }) => name === 'a');
    const text = escaped(alt || src);
    this.write(isLinked || !isCommentLink(src) ? text : `<a href="${escaped(src)}">${text}</a>`);
  }

  private write(html: string): void {
    if (html === '') return;
    if (!this.begun && HOLDS_PARAGRAPHS.has(this.blocks.at(-1))) this.html += '<p>';
    else if (this.breakOwed !== 'none') this.html += '<br />\n';
    this.begun = true;
    this.breakOwed = 'none';
    for (const element of this.inline) {
      if (element.written) continue;
      this.html += element.tag;
      element.written = true;
      element.reach++;
    }
    this.html += html;
  }

  /** `<b>` inside of `<b>` says nothing new, and a link inside of a link leads nowhere. */
  private openInline(name: string, attributes: Record<string, string>): void {
    const isRepeated = this.inline.some((outer) => outer.name === name);
    this.inline.push({ name, tag: isRepeated ? '' : startTag(name, attributes), written: false, reach: 0 });
  }

  private endInline(element: Inline | undefined): void {
    if (!element) return;
    if (element.written && element.tag !== '') this.html += `</${element.name}>`;
    if (element.reach === LONGEST_REACH) element.tag = '';
    element.written = false;
  }

  private lineBreak(kind: 'line' | 'br'): void {
    if (!this.begun) return;
    if (kind === 'br' && this.breakOwed === 'br') this.endParagraph();
    else if (this.breakOwed !== 'br') this.breakOwed = kind;
  }

  private endParagraph(): void {
    for (const element of this.inline.toReversed()) this.endInline(element);
    if (!this.begun) return;
    if (HOLDS_PARAGRAPHS.has(this.blocks.at(-1))) {
      this.html += '</p>\n';
      this.begun = false;
    }
    this.breakOwed = this.begun ? 'br' : 'none';
  }

  private openBlock(name: string, attributes: Record<string, string>): void {
    this.endParagraph();
    this.html += startTag(name, attributes);
    this.begun = false;
    this.breakOwed = 'none';
    if (name !== 'hr') this.blocks.push(name);
  }

  private closeBlock(name: string): void {
    this.endParagraph();
    this.html += `</${name}>\n`;
    this.blocks.pop();
    this.begun = this.blocks.at(-1) === 'li';
    this.breakOwed = 'none';
  }
}

function withLinks(text: string): string {
  let html = '';
  let done = 0;
  for (const { index, lastIndex, url } of commentMarkdown.linkify.match(text) ?? []) {
    if (!isCommentLink(url)) continue;
    const address = commentMarkdown.normalizeLink(url);
    html += `${escaped(text.slice(done, index))}<a href="${escaped(address)}">${escaped(text.slice(index, lastIndex))}</a>`;
    done = lastIndex;
  }
  return html + escaped(text.slice(done));
}

function startTag(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
