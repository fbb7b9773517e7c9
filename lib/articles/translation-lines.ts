import { canonicalLanguage } from '@/lib/blog/language';
import { siteUrl } from '@/lib/site/address';

/** More languages than one text is ever put into by hand. */
export const TRANSLATIONS_LIMIT = 20;

export type NamedTranslation =
  /** An article here, by its address. */
  | { slug: string }
  /** A text elsewhere. */
  | { url: string; language: string };

/**
 * Reads what an author typed: an address a line, with its language before or after it where it is elsewhere. A line that
 * says less is given back as `unclear`.
 */
export function readTranslations(text: string): { named: NamedTranslation[]; unclear: string | undefined } {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = lines.map((line) => ({ line, named: readLine(line) }));
  return {
    named: read.flatMap(({ named }) => named ?? []),
    unclear: read.find(({ named }) => !named)?.line,
  };
}

function readLine(line: string): NamedTranslation | undefined {
  const words = line.split(/\s+/);
  const address = words.find((word) => /^(https?:\/\/|\/)/.test(word));
  const slug = address && slugIn(address);
  if (slug) return { slug };
  const [code = ''] = words.filter((word) => word !== address);
  const language = canonicalLanguage(code);
  if (!address?.startsWith('http') || words.length !== 2 || !language) return undefined;
  return URL.canParse(address) ? { url: address, language } : undefined;
}

/** The slug of an address on this blog, absolute or from its root. */
function slugIn(address: string): string | undefined {
  const path = address.startsWith(`${siteUrl()}/`) ? address.slice(siteUrl().length) : address;
  const [, slug] = /^\/([^/?#]+)\/?$/.exec(path) ?? [];
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return undefined;
  }
}

/** The same as it was typed, for the editor. */
export function translationLines(
  translations: { slug: string | null; url: string; language: string }[],
): string {
  return translations
    .map(({ slug, url, language }) => (slug === null ? `${language} ${url}` : `/${slug}`))
    .join('\n');
}
