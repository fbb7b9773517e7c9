'use server';

import { action } from '@/lib/action';
import type { Act } from '@/lib/answer-form';
import { say } from '@/lib/language/sentence';
import { renderComment } from '@/lib/markdown/comment';
import { ownPath } from '../paths';
import { findCommentPlace, pathOf } from '../place';
import { leaveReceipt, RECEIPTS_COOKIE } from '../receipt';
import { editOwn } from './edit-own';
import { editOwnInput, ownInput } from './input';
import { requireGuest } from './policy';
import { findOwnComment } from './queries';
import { withdrawOwn } from './withdraw-own';

export const editOwnAction = action(editOwnInput, async (input, by) => {
  if (input.intent === 'preview') return { preview: renderComment(input.body) };
  const { state } = await editOwn(by.db, writerOf(input, by), input);
  const place = state === 'published' && (await findCommentPlace(by.db, { id: input.commentId }));
  return { goTo: place ? pathOf(place) : ownPath(input.commentId, input.receipt) };
});

export const withdrawOwnAction = action(ownInput, async (input, by) => {
  await withdrawOwn(by.db, writerOf(input, by), input);
  return { goTo: ownPath(input.commentId, input.receipt) };
});

/** Keeps a guest's receipt in this browser, whose user agrees to it by this. */
export const keepReceiptAction = action(ownInput, async (input, by) => {
  requireGuest(await findOwnComment(by.db, input.commentId), writerOf(input, by));
  leaveReceipt(by.jar, input.commentId, true);
  return { message: say('ownWords.isKept'), goToUnscripted: ownPath(input.commentId, input.receipt) };
});

function writerOf({ receipt }: { receipt: string }, { viewer, jar }: Act) {
  return { viewer, receipts: jar.get(RECEIPTS_COOKIE)?.value, receipt };
}
