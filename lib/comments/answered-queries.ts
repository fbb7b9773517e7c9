import { and, desc, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { answeredWords, comments } from '@/db/schema/comments';
import { selectDrawn } from './queries';
import type { DrawnComment } from './thread';

/** More times nobody edits what is answered each time; of those who do, the last ones are shown. */
const VERSIONS_SHOWN = 50;

/** Words of a comment as they stood when somebody answered them. */
export interface AnsweredWords {
  id: number;
  bodyHtml: string;
  replacedAt: Date;
}

/**
 * A published comment of an article with its words that were answered before it was edited, the latest first. Undefined
 * where there are none.
 */
export async function findAnsweredWords(
  db: Queryable,
  articleId: number,
  id: number,
): Promise<{ comment: DrawnComment; versions: AnsweredWords[] } | undefined> {
  const [comment] = await selectDrawn(db).where(
    and(eq(comments.id, id), eq(comments.articleId, articleId), eq(comments.state, 'published')),
  );
  if (!comment?.editedAfter) return undefined;
  const versions = await db
    .select({
      id: answeredWords.id,
      bodyHtml: answeredWords.bodyHtml,
      replacedAt: answeredWords.replacedAt,
    })
    .from(answeredWords)
    .where(eq(answeredWords.commentId, id))
    .orderBy(desc(answeredWords.id))
    .limit(VERSIONS_SHOWN);
  return { comment, versions };
}
