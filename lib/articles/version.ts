import { createHash } from 'node:crypto';

interface Words {
  kind: string;
  slug: string;
  title: string;
  summary: string;
  question: string;
  body: string;
  language: string | null;
  series: string;
  licence: string;
  canonicalUrl: string;
  translations: string;
  commentsOpen: boolean;
  authors: { id: string }[];
  tags: { slug: string }[];
}

/**
 * Names what the editor shows of an article, so that a save from a second tab is noticed. Whether it is published is
 * no part of it: publishing elsewhere does not stand in the way of saving here.
 */
export function articleVersion(article: Words): string {
  const { kind, slug, title, summary, question, body, language, commentsOpen } = article;
  const { series, licence, canonicalUrl, translations } = article;
  const authors = article.authors.map(({ id }) => id).sort();
  const tags = article.tags.map(({ slug }) => slug).sort();
  const all = [
    kind,
    slug,
    title,
    summary,
    question,
    body,
    language,
    commentsOpen,
    authors,
    tags,
    series,
    licence,
    canonicalUrl,
    translations,
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22);
}
