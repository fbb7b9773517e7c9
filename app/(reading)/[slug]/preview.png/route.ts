import { answersInWords, authorNames, commentsInWords } from '@/components/articles/byline';
import { database } from '@/db/client';
import { findPublishedArticle } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { drawArticlePreview } from '@/lib/previews/article-preview';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../decode-segment';
import { missingAnswer, pictureAnswer } from '../../shared-answer';

export const dynamic = 'force-dynamic';

/** The picture that stands beside a link to an article. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const db = database();
  const article = await findPublishedArticle(db, decodeSegment((await params).slug));
  if (!article) return missingAnswer();
  noteShown(`article:${article.id}`);
  const blog = await findBlog(db);
  const { language } = blog;
  const { title, question, authors, commentCount, answerCount } = article;
  const facts = [
    commentCount > 0 && commentsInWords(commentCount, language),
    answersInWords(answerCount, authors, language),
  ];
  const picture = await drawArticlePreview({
    blog,
    title: shownTitle(title, language),
    question,
    authors: authorNames(authors, article.language ?? language),
    facts: facts.filter(Boolean).join(', '),
  });
  return pictureAnswer(picture);
}
