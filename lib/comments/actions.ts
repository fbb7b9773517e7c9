'use server';

import { action } from '@/lib/action';
import { answerInput, judgedInput, settleInput, undoInput } from './input';
import { judgeComment } from './judge-comment';
import { type JudgedList, type Judgement, judgedPath } from './judgement';
import { publishAndReply } from './publish-and-reply';
import { replyForm } from './reply-form';
import { settleWait } from './settle-wait';
import { undoJudgement } from './undo-judgement';

export const postReplyAction = action(replyForm.input, replyForm.act);

export const publishCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  const judged = await judgeComment(db, viewer, { commentId: input.commentId, state: 'published' });
  return saying('published', input, judged.entryId);
});

export const holdCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  const judged = await judgeComment(db, viewer, { commentId: input.commentId, state: 'held' });
  return saying('held', input, judged.entryId);
});

export const markSpamAction = action(judgedInput, async (input, { db, viewer }) => {
  const judged = await judgeComment(db, viewer, { commentId: input.commentId, state: 'spam' });
  return saying('spam', input, judged.entryId);
});

export const removeCommentAction = action(judgedInput, async (input, { db, viewer }) => {
  const judged = await judgeComment(db, viewer, { commentId: input.commentId, state: 'removed' });
  return saying('removed', input, judged.entryId);
});

export const publishAndReplyAction = action(answerInput, async (input, { db, viewer }) => {
  const { entryId } = await publishAndReply(db, viewer, input);
  return saying('answered', input, entryId);
});

export const settleAction = action(settleInput, async (input, { db, viewer }) => {
  return saying(input.how, input, await settleWait(db, viewer, input));
});

export const undoAction = action(undoInput, async (input, { db, viewer }) => {
  await undoJudgement(db, viewer, input);
  return saying('undone', input);
});

/** With a script the list says itself what became of a comment; without one, it is drawn anew to say it. */
function saying(judgement: Judgement, list: JudgedList, undo?: number) {
  return { undo, goToUnscripted: judgedPath(judgement, list, undo) };
}
