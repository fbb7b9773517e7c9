/** A web address in a text. */
export interface Link {
  /** In small letters, without `www.`. */
  host: string;
  /** The last part of the host: `com`, `de`. */
  ending: string;
  /** Words in what follows the host. */
  inPath: string[];
}

const ADDRESS = /https?:\/\/[^\s<>"')\]]+|www\.[^\s<>"')\]]+/iu;
/** Names of hosts that people write without anything before them. Each begins where no letter stands before: else a long row of letters and dots would take for ever. */
const BARE_HOST =
  /(?<![\w.@-])[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|biz|ru|co|me|tk|ly|tv|xyz|top|site|online|shop|club|de|uk|ie)\b(?:\/[^\s<>"')\]]*)?/iu;
const LINKS = new RegExp(`${ADDRESS.source}|${BARE_HOST.source}`, 'giu');
/** An HTML tag; `<https://…>` is a link in Markdown. */
const TAG = /<\/?[a-z!](?!ttps?:)[^>]{0,800}>/gi;
const POINTER = /(?:href|src)\s{0,4}=\s{0,4}["']?(https?:[^\s"'>]+|www\.[^\s"'>]+)/gi;

/** A text without its links and tags, the links, and what kind of markup it had. */
export function takeLinks(body: string): { text: string; links: Link[]; markup: string[] } {
  const tags = body.match(TAG) ?? [];
  const bare = tags.length === 0 ? body : withoutTags(body);
  const markup = markupOf(tags);
  if (/\[url[=\]]/i.test(body)) markup.push('bbcode');
  if (tags.length > 10 && bare.replace(LINKS, '').length < body.length / 2) markup.push('htmlmost');
  return { text: bare.replace(LINKS, ' \u0001 '), links: (bare.match(LINKS) ?? []).map(linkOf), markup };
}

function markupOf(tags: string[]): string[] {
  const kinds: [string, RegExp][] = [
    ['htmla', /^<a\s/i],
    ['htmlfont', /^<(font|img|table)/i],
    ['htmlpage', /^<(!doctype|html|head|body|meta)/i],
    ['htmlcolour', /bgcolor|#[0-9a-f]{6}/i],
    ['htmlcentre', /^<center|align=["']?center/i],
  ];
  const marks = kinds.filter(([, kind]) => tags.some((tag) => kind.test(tag))).map(([mark]) => mark);
  if (tags.length > 10) marks.push('htmlmuch');
  return marks;
}

/** What a reader would see, and where its links lead. */
function withoutTags(html: string): string {
  const targets = [...html.matchAll(POINTER)].map(([, address = '']) => address);
  const seen = html
    .replace(/<(script|style)\b[\s\S]{0,4000}?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(TAG, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&');
  return [seen, ...targets].join(' ');
}

function linkOf(address: string): Link {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+)([\s\S]*)$/i.exec(address) ?? [];
  const words = path.toLowerCase().match(/[\p{L}\p{M}]{3,14}/gu) ?? [];
  return { host: host.toLowerCase(), ending: host.toLowerCase().split('.').at(-1) ?? '', inPath: words };
}
