'use server';

import type { Database } from '@/db/client';
import { action } from '@/lib/action';
import { findBlog } from '@/lib/blog/queries';
import { answerInput, judgedInput, manyInput, removeInput, settleInput, undoInput } from './input';
import { judgeComment } from './judge-comment';
import { judgeMany } from './judge-many';
import { type JudgedList, type Judgement, judgedPath } from './judgement';
import { type Many, manyInWords, manyPath } from './many';
import { publishAndReply } from './publish-and-reply';
import { replyForm } from './reply-form';
import { settleWait } from './settle-wait';
import { undoActs } from './undo-acts';

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

export const removeCommentAction = action(removeInput, async (input, { db, viewer }) => {
  const { commentId, why } = input;
  const judged = await judgeComment(db, viewer, { commentId, why, state: 'removed' });
  return saying('removed', input, judged.entryId);
});

export const publishAndReplyAction = action(answerInput, async (input, { db, viewer }) => {
  const { entryId } = await publishAndReply(db, viewer, input);
  return saying('answered', input, entryId);
});

export const settleAction = action(settleInput, async (input, { db, viewer }) => {
  return saying(input.how, input, await settleWait(db, viewer, input));
});

export const judgeManyAction = action(manyInput, async (input, { db, viewer }) => {
  const { chosen: commentIds, to: state, why } = input;
  const { entryId, ...many } = await judgeMany(db, viewer, { commentIds, state, why });
  return sayingMany(many, input, { db, undo: entryId });
});

export const undoAction = action(undoInput, async (input, { db, viewer }) => {
  const many = await undoActs(db, viewer, input);
  return many ? sayingMany(many, input, { db }) : saying('undone', input);
});

/** With a script the list says itself what became of a comment; without one, it is drawn anew to say it. */
function saying(judgement: Judgement, list: JudgedList, undo?: number) {
  return { undo, goToUnscripted: judgedPath(judgement, list, undo) };
}

/** The same of several, in a sentence that counts them. */
async function sayingMany(many: Many, list: JudgedList, { db, undo }: { db: Database; undo?: number }) {
  const { language } = await findBlog(db);
  return {
    undo,
    message: { asIs: manyInWords(many, language) },
    goToUnscripted: manyPath(many, list, undo),
  };
}
