import { database } from '@/db/client';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';
import { plainText } from '@/lib/markdown/plain-text';
import { drawCommentPreview } from '@/lib/previews/comment-preview';
import { findPreviewedComment } from '@/lib/previews/queries';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../../../decode-segment';
import { missingAnswer, pictureAnswer } from '../../../../shared-answer';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string; id: string }> };

/** The picture that stands beside a link to a conversation. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  if (!/^[1-9]\d{0,15}$/.test(id)) return missingAnswer();
  const db = database();
  const comment = await findPreviewedComment(db, { slug: decodeSegment(slug), id: Number(id) });
  if (!comment) return missingAnswer();
  noteShown(`article:${comment.articleId}`);
  const blog = await findBlog(db);
  const { language } = blog;
  const words = wordsIn(language, 'comments');
  const { answer, isByAuthor } = comment;
  const picture = await drawCommentPreview({
    blog,
    about: words('on', { title: shownTitle(comment.title, language) }),
    authorWord: words('author'),
    comment: { name: comment.name, text: plainText(comment.bodyHtml), isByAuthor },
    answer: answer && { name: answer.name, text: plainText(answer.bodyHtml), isByAuthor: true },
  });
  return pictureAnswer(picture);
}
