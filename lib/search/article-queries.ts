import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { isPublicA } from '@/lib/articles/is-public';
import { askedWords } from './asked-words';
import type { Query } from './read-query';

/** So many are compared with each other, those with the words in their title and the latest first. */
const COMPARED = 500;
/** Characters of stored HTML in which the words are looked for, to show them: ten thousand words. */
const SHOWN_SOURCE = 60_000;

export interface FoundArticle {
  id: number;
  slug: string;
  title: string;
  summary: string;
  bodyHtml: string;
  kind: 'article' | 'page';
  language: string | null;
  commentCount: number;
  publishedAt: Date;
}

export interface FoundArticles {
  articles: FoundArticle[];
  /** How many there are; `COMPARED` may be all that were counted. */
  count: number;
  isMore: boolean;
}

interface Place {
  limit: number;
  offset: number;
}

/**
 * Published articles and pages that have the words: in their title before all others, then where they weigh most, then the
 * latest.
 */
export async function findArticlesWith(
  db: Queryable,
  query: Query,
  { configs, limit, offset }: Place & { configs: string[] },
): Promise<FoundArticles> {
  if (configs.length === 0) return { articles: [], count: 0, isMore: false };
  const rows = await db.execute<Row>(sql`
    with found as materialized (
      select w.article_id, w.title_words @@ asked.q as in_title, asked.q
      from ${askedWords(query, configs)} join article_words w on w.config = asked.config and w.words @@ asked.q
    ), compared as (
      select found.*, a.published_at
      from found join articles a on a.id = found.article_id
      where ${isPublicA}
      order by in_title desc, a.published_at desc, a.id desc limit ${COMPARED + 1}
    ), chosen as (
      select compared.*, ts_rank(w.words, compared.q, 1) as weight
      from compared join article_words w on w.article_id = compared.article_id
      order by in_title desc, weight desc, published_at desc, article_id desc limit ${limit}::int offset ${offset}::int
    )
    select a.id, a.slug, a.title, a.summary, a.kind, a.language, a.comment_count, a.published_at, total.count,
      left(a.body_html, ${SHOWN_SOURCE}::int) as body_html
    from (select count(*) from compared) as total (count)
    left join chosen on true
    left join articles a on a.id = chosen.article_id
    order by in_title desc, weight desc, chosen.published_at desc, a.id desc`);
  const count = Number(rows[0]?.count ?? 0);
  const articles = rows.filter(({ id }) => id !== null).map(readRow);
  return { articles, count: Math.min(count, COMPARED), isMore: count > COMPARED };
}

interface Row extends Record<string, unknown> {
  /** Null in the one row that says how many there are where none is wanted. */
  id: string | null;
  slug: string;
  title: string;
  summary: string;
  kind: 'article' | 'page';
  language: string | null;
  comment_count: number;
  published_at: string;
  count: string;
  body_html: string;
}

function readRow(row: Row): FoundArticle {
  const { slug, title, summary, kind, language, body_html: bodyHtml, comment_count: commentCount } = row;
  const publishedAt = new Date(row.published_at);
  return { id: Number(row.id), slug, title, summary, kind, language, bodyHtml, commentCount, publishedAt };
}
