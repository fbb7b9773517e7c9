import type { Queryable } from '@/db/client';
import { plainText } from '@/lib/markdown/plain-text';
import { excerpt } from '@/lib/site/text';
import type { FoundArticle } from './article-queries';
import type { FoundComment } from './comment-queries';
import { findMarks } from './find-marks';
import { type Marks, marked, markedPart, type Piece } from './mark';
import type { Query } from './read-query';

/** UTF-16 units of what is shown around the words. */
const PART_LIMIT = 260;

export interface Shown {
  articles: ShownArticle[];
  comments: ShownComment[];
}

export interface ShownArticle extends Omit<FoundArticle, 'summary' | 'bodyHtml' | 'title'> {
  title: Piece[];
  part: Piece[];
}

export interface ShownComment extends Omit<FoundComment, 'bodyHtml'> {
  part: Piece[];
}

interface Finds {
  query: Query;
  configs: string[];
  articles: FoundArticle[];
  comments: FoundComment[];
}

/** Finds as they are drawn: with the words in them marked, in plain text. */
export async function show(db: Queryable, { query, configs, articles, comments }: Finds): Promise<Shown> {
  const bodies = articles.map(({ bodyHtml }) => flat(bodyHtml));
  const said = comments.map(({ bodyHtml }) => flat(bodyHtml));
  const titles = articles.flatMap(({ title, summary }) => [title, summary]);
  const marks = await findMarks(db, { query, configs, texts: [...titles, ...bodies, ...said] });
  return {
    articles: articles.map(({ summary, bodyHtml: _, ...article }, index) => ({
      ...article,
      title: marked(article.title, marks),
      part: articlePart({ summary, body: bodies[index] ?? '' }, marks),
    })),
    comments: comments.map(({ bodyHtml: _, ...comment }, index) => ({
      ...comment,
      part: partOf(said[index] ?? '', marks) ?? opening(said[index] ?? ''),
    })),
  };
}

const flat = (html: string) => plainText(html).replace(/\s+/g, ' ');
const partOf = (text: string, marks: Marks) => markedPart(text, marks, PART_LIMIT);
const opening = (text: string): Piece[] => [{ text: excerpt(text, PART_LIMIT), isMarked: false }];

/** The summary where the words stand in it, else their place in the text, else what the article begins with. */
function articlePart({ summary, body }: { summary: string; body: string }, marks: Marks): Piece[] {
  return partOf(summary, marks) ?? partOf(body, marks) ?? opening(summary || body);
}
