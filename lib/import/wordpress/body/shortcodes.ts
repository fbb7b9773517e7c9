import { escapeHtml } from './escape';

export interface Attached {
  url: string;
  alt: string;
  caption: string;
}

export interface ShortcodeSources {
  /** An attachment by its number. */
  attachment(id: string): Attached | undefined;
  /** The pictures that were uploaded to this article, in their order. */
  gallery(): string[];
}

export interface Replaced {
  html: string;
  /** Names of shortcodes that nothing here knows; they stay in the text. */
  unknown: string[];
}

type Attributes = Record<string, string>;
type Replace = (attributes: Attributes, inside: string, sources: ShortcodeSources) => string;

const KNOWN: Record<string, Replace> = {
  caption: captioned,
  wp_caption: captioned,
  gallery: (attributes, _, sources) => gallery(attributes, sources),
  embed: (attributes, inside) => linkLine(inside.trim() || attributes.src || attributes[0] || ''),
  audio: (attributes, inside) => player('audio', attributes, inside),
  video: (attributes, inside) => player('video', attributes, inside),
  youtube: (attributes, inside) =>
    linkLine(withScheme(inside.trim() || attributes[0] || '', 'https://www.youtube.com/watch?v=')),
  vimeo: (attributes, inside) =>
    linkLine(withScheme(inside.trim() || attributes[0] || '', 'https://vimeo.com/')),
};

const ATTRIBUTES = String.raw`((?:[^\]"'\[]|"[^"]*"|'[^']*')*)`;
const NAMES = Object.keys(KNOWN).join('|');
const KNOWN_CODE = new RegExp(
  String.raw`(\[?)\[(${NAMES})(?![\w-])${ATTRIBUTES}\](?:((?:(?!\[\2[\s\]])[\s\S])*?)\[/\2\])?(\]?)`,
  'g',
);
const ANY_CODE = new RegExp(String.raw`\[([a-zA-Z][\w-]*)(?:\s${ATTRIBUTES})?\]`, 'g');

/** Sets WordPress's own shortcodes as the HTML that they stand for. `[[gallery]]` is the text `[gallery]`. */
export function replaceShortcodes(html: string, sources: ShortcodeSources): Replaced {
  if (!html.includes('[')) return { html, unknown: [] };
  const replaced = html.replace(
    KNOWN_CODE,
    (all, before: string, name: string, attributes: string, inside: string | undefined, after: string) => {
      if (before && after) return all.slice(1, -1);
      const given = attributesIn(attributes);
      return `${before}${KNOWN[name]?.(given, inside ?? '', sources) ?? all}${after}`;
    },
  );
  return { html: replaced, unknown: unknownIn(replaced) };
}

/** What reads like a shortcode: it has attributes, or an end. `[1]` and `[sic]` have neither. */
function unknownIn(html: string): string[] {
  const names = new Set<string>();
  for (const [, name = '', attributes = ''] of html.matchAll(ANY_CODE)) {
    if (name in KNOWN) continue;
    if (/[\w-]\s*=\s*["'\w]/.test(attributes) || html.includes(`[/${name}]`)) names.add(name);
  }
  return [...names];
}

function attributesIn(text: string): Attributes {
  const attributes: Attributes = {};
  let position = 0;
  const clean = text.replace(/&quot;|&#8221;|&#8220;|[“”]/g, '"').replace(/^\s*=\s*/, '');
  for (const [, name, double, single, bare, loose] of clean.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"?([^\s"]+)"?/g,
  )) {
    if (name) attributes[name.toLowerCase()] = double ?? single ?? bare ?? '';
    else if (loose) attributes[position++] = loose;
  }
  return attributes;
}

/** `[caption]<img> Words[/caption]`; before WordPress 3.4 the words were an attribute. */
function captioned(attributes: Attributes, inside: string): string {
  const picture = /^\s*(<a\s[^>]*>\s*<img[^>]*>\s*<\/a>|<img[^>]*>)/i.exec(inside)?.[0];
  if (!picture) return inside;
  const caption = (attributes.caption ?? inside.slice(picture.length)).trim();
  const align = /align(left|right|center|none)/.exec(attributes.align ?? '')?.[0] ?? '';
  return `\n\n<figure class="${align}">${picture.trim()}<figcaption>${caption}</figcaption></figure>\n\n`;
}

function gallery(attributes: Attributes, sources: ShortcodeSources): string {
  const listed = attributes.ids || attributes.include;
  const left = new Set((attributes.exclude ?? '').split(',').map((id) => id.trim()));
  const ids = listed
    ? listed.split(',').map((id) => id.trim())
    : sources.gallery().filter((id) => !left.has(id));
  const figures = ids.flatMap((id) => {
    const found = sources.attachment(id);
    return found ? [figureOf(found)] : [];
  });
  return `\n\n${figures.join('\n')}\n\n`;
}

/** A picture of the library with its caption. */
export function figureOf({ url, alt, caption }: Attached): string {
  const words = caption.trim() ? `<figcaption>${caption.trim()}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${words}</figure>`;
}

function player(kind: 'audio' | 'video', attributes: Attributes, inside: string): string {
  const kinds = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'wma', '0'];
  const address =
    kinds.map((name) => attributes[name]).find(Boolean) ?? /https?:\/\/[^\s"'<]+/.exec(inside)?.[0];
  if (!address || !isWebAddress(address)) return inside;
  const poster =
    attributes.poster && isWebAddress(attributes.poster) ? ` poster="${escapeHtml(attributes.poster)}"` : '';
  return `\n\n<figure><${kind} controls src="${escapeHtml(address)}"${poster}></${kind}></figure>\n\n`;
}

function linkLine(address: string): string {
  const url = address.replace(/&amp;/g, '&');
  if (!isWebAddress(url)) return address;
  return `\n\n<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>\n\n`;
}

const isWebAddress = (text: string) => /^https?:\/\/[^\s<>"']+$/.test(text);

function withScheme(text: string, start: string): string {
  return text === '' || isWebAddress(text) ? text : start + encodeURIComponent(text);
}
