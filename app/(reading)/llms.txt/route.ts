import { database } from '@/db/client';
import { listLatestArticles } from '@/lib/articles/list-queries';
import { listPublishedPages } from '@/lib/articles/queries';
import { llmsText } from '@/lib/blog/llms-text';
import { findBlog } from '@/lib/blog/queries';
import { noteShown } from '@/lib/site/exchange';
import { sharedAnswer } from '../shared-answer';

// Without a parameter in its address it would otherwise be made while building, without a database.
export const dynamic = 'force-dynamic';

const ARTICLES = 50;
const PAGES = 20;

/** The blog for language models. */
export async function GET(): Promise<Response> {
  const db = database();
  noteShown('articles');
  const [blog, { articles }, pages] = await Promise.all([
    findBlog(db),
    listLatestArticles(db, { page: 1, perPage: ARTICLES }),
    listPublishedPages(db, PAGES),
  ]);
  return sharedAnswer(llmsText(blog, { articles, pages }), 'text/plain; charset=utf-8');
}
