import { pagePath } from '@/lib/comments/paths';
import { asHtml } from '@/lib/markdown/stand-alone';
import { absoluteUrl, siteUrl } from '@/lib/site/address';
import { authorPath } from '@/lib/site/paths';
import { shownTitle } from './shown-title';

/** Pixels: wide enough for two lines of a title, as high as what stands in it. */
const WIDTH = 600;
const HEIGHT = 220;
/** Seconds for which others need not ask again. */
const CACHE_AGE = 3_600;

interface Article {
  slug: string;
  title: string;
  question: string;
  authors: { name: string; handle: string | null }[];
}

interface Asked {
  blogName: string;
  /** The blog's. */
  language: string;
  /** Plain text. */
  excerpt: string;
  maxWidth: number;
  maxHeight: number;
}

/** The slug that an address of this blog names, whatever stands behind it in the address; undefined for others. */
export function slugOfAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  if (host !== new URL(siteUrl()).host) return undefined;
  try {
    return decodeURIComponent(pathname.split('/')[1] ?? '').normalize('NFC') || undefined;
  } catch {
    return undefined;
  }
}

/** How other sites may show an article (oembed.com, version 1.0): a quotation that needs no script and no frame. */
export function oembedOf(
  article: Article,
  { blogName, language, excerpt, maxWidth, maxHeight }: Asked,
): object {
  const { question, authors } = article;
  const title = shownTitle(article.title, language);
  const [author] = authors;
  const url = absoluteUrl(pagePath(article.slug, null));
  const words = question || excerpt;
  const names = authors.map(({ name }) => name).join(', ');
  const html = `<blockquote><p><a href="${url}">${asHtml(title)}</a></p>${
    words ? `<p>${asHtml(words)}</p>` : ''
  }<footer>${asHtml([names, blogName].filter(Boolean).join(' · '))}</footer></blockquote>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: names || undefined,
    author_url: authors.length === 1 && author?.handle ? absoluteUrl(authorPath(author.handle)) : undefined,
    provider_name: blogName,
    provider_url: absoluteUrl('/'),
    cache_age: CACHE_AGE,
    html,
    width: Math.min(WIDTH, maxWidth),
    height: Math.min(HEIGHT, maxHeight),
  };
}
