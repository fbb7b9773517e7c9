import { database } from '@/db/client';
import { articleMarkdown } from '@/lib/articles/article-markdown';
import { markdownPath } from '@/lib/articles/markdown-path';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { pagePath } from '@/lib/comments/paths';
import { listThreadPage } from '@/lib/comments/queries';
import { absoluteUrl } from '@/lib/site/address';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../decode-segment';
import { missingAnswer, movedAnswer, sharedAnswer } from '../../shared-answer';
import { findBlog } from '@/lib/blog/queries';

export const dynamic = 'force-dynamic';

/** `/<slug>.md`: an article with the first page of its conversation, as Markdown. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const slug = decodeSegment((await params).slug);
  const db = database();
  const article = await findPublishedArticle(db, slug);
  if (!article) {
    const moved = await findOldAddress(db, `/${slug}`);
    return moved ? movedAnswer(absoluteUrl(markdownPath(moved))) : missingAnswer();
  }
  noteShown(`article:${article.id}`);
  const [page, { language }] = await Promise.all([listThreadPage(db, article.id), findBlog(db)]);
  // The page is the same thing in the form that is meant for people.
  const link = `<${absoluteUrl(pagePath(article.slug, null))}>; rel="canonical"`;
  const markdown = articleMarkdown(article, page?.comments ?? [], language);
  return sharedAnswer(markdown, 'text/markdown; charset=utf-8', { link });
}
