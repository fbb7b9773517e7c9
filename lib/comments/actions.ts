'use server';

import { action } from '@/lib/action';
import { answerInput, judgedInput } from './input';
import { judgeComment } from './judge-comment';
import { type JudgedList, type Judgement, judgedPath } from './judgement';
import { publishAndReply } from './publish-and-reply';
import { replyForm } from './reply-form';

export const postReplyAction = action(replyForm.input, replyForm.act);

export const publishCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'published' });
  return saying('published', input);
});

export const holdCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'held' });
  return saying('held', input);
});

export const markSpamAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'spam' });
  return saying('spam', input);
});

export const removeCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  await judgeComment(db, viewer, { commentId: input.commentId, state: 'removed' });
  return saying('removed', input);
});

export const publishAndReplyAction = action(answerInput, async (input, { db, viewer }) => {
  await publishAndReply(db, viewer, input);
  return saying('answered', input);
});

/** With a script the list says itself what became of a comment; without one, it is drawn anew to say it. */
function saying(judgement: Judgement, list: JudgedList) {
  return { goToUnscripted: judgedPath(judgement, list) };
}
