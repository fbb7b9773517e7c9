import { Parser } from 'htmlparser2';

/** Attributes that hold one address. */
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite']);
/** What serves our own pages alone. */
const OURS = /^(style|tabindex|loading|decoding|fetchpriority|sizes|role|on.*|data-.*|aria-.*)$/;
/** Frames hold pages of ours that stand in none but ours; the link below each says the same. */
const LEFT_OUT = new Set(['iframe']);
const EMPTY = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/**
 * HTML that was sanitised and stored, for where it stands alone: every address in it is made absolute, from the page at
 * `page`, and what only our own styles and scripts need is left out.
 */
export function standAlone(html: string, page: string): string {
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (LEFT_OUT.has(name)) return;
        text += `<${name}`;
        for (const [key, value] of Object.entries(attributes)) {
          const kept = keptValue(key, value, page);
          if (kept !== undefined) text += ` ${key}="${kept.replaceAll('"', '&quot;')}"`;
        }
        text += '>';
      },
      ontext(words) {
        text += words;
      },
      onclosetag(name) {
        if (!EMPTY.has(name) && !LEFT_OUT.has(name)) text += `</${name}>`;
      },
    },
    // What is written as a reference stays as it is written.
    { decodeEntities: false },
  );
  parser.end(html);
  return text;
}

function keptValue(key: string, value: string, page: string): string | undefined {
  // The one class that says something to others.
  if (key === 'class') return /(?:^|\s)(language-\S+)/.exec(value)?.[1];
  if (OURS.test(key)) return undefined;
  if (ADDRESSES.has(key)) return absoluteAddress(value, page);
  if (key !== 'srcset') return value;
  return value
    .replace(/(^|,)\s*(\S+)/g, (_, comma, address) => `${comma} ${absoluteAddress(address, page)}`)
    .trim();
}

function absoluteAddress(written: string, page: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return written;
  const address = written.replaceAll('&amp;', '&');
  return URL.canParse(address, page) ? new URL(address, page).href.replaceAll('&', '&amp;') : written;
}

/** Plain words as HTML text, also within an attribute. */
export function asHtml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
