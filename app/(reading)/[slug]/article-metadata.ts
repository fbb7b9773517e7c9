import type { Metadata } from 'next';
import { openingWords } from '@/lib/articles/excerpt';
import { otherLanguages } from '@/lib/articles/other-languages';
import type { Translation } from '@/lib/articles/translation-queries';
import { pagePath } from '@/lib/comments/paths';
import { articlePreviewPath, previewImage } from '@/lib/previews/preview-image';

/** UTF-16 units: what search engines and link previews show of a description. */
const DESCRIPTION_LIMIT = 200;
/** Characters of stored HTML in which it is looked for. */
const OPENING_SOURCE = 4_000;

interface Article {
  kind: 'article' | 'page';
  slug: string;
  summary: string;
  question: string;
  bodyHtml: string;
  language: string | null;
  canonicalUrl: string;
  publishedAt: Date;
  editedAt: Date | null;
  authors: { name: string }[];
}

interface Around {
  blogName: string;
  /** The article's, or what stands in its place. */
  title: string;
  /** The blog's. */
  language: string;
  translations: Translation[];
}

/** What the head of an article's document says of it, to search engines and to whoever shows a link to it. */
export function articleMetadata(article: Article, around: Around): Metadata {
  const { title } = around;
  const { kind, slug, summary, question, language, publishedAt, editedAt, authors } = article;
  const path = pagePath(slug, null);
  const description =
    summary || openingWords(article.bodyHtml.slice(0, OPENING_SOURCE), DESCRIPTION_LIMIT) || undefined;
  const about = {
    title,
    // The author's question is what a link is shown for: it asks for an answer.
    description: question || description,
    url: path,
    siteName: around.blogName,
    locale: language?.replace('-', '_'),
    images: [previewImage(articlePreviewPath(slug), question ? `${title}: ${question}` : title)],
  };
  const times = { publishedTime: publishedAt.toISOString(), modifiedTime: editedAt?.toISOString() };
  return {
    title,
    description,
    authors: authors.map(({ name }) => ({ name })),
    alternates: {
      canonical: article.canonicalUrl || path,
      languages: alternates(article, around),
    },
    openGraph: kind === 'article' ? { type: 'article', ...about, ...times } : { type: 'website', ...about },
  };
}

/** Where the text is in which language, itself included, as search engines ask for it. */
function alternates({ slug, language }: Article, { language: blogLanguage, translations }: Around) {
  const others = otherLanguages(translations, language, blogLanguage);
  const own = others.length > 0 ? (language ?? blogLanguage) : language;
  if (!own) return undefined;
  const named = others.map((one) => [one.language, one.slug === null ? one.url : pagePath(one.slug, null)]);
  return { ...Object.fromEntries(named), [own]: pagePath(slug, null) };
}
