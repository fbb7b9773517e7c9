'use server';

import { action } from '@/lib/action';
import { endSession } from '@/lib/identity/session';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { choosePortrait, removePortrait } from './choose-portrait';
import { claimComments } from './claim-comments';
import { deleteAccount } from './delete-account';
import { disownComment } from './disown-comment';
import { claimInput, deleteAccountInput, earlierInput, nothingInput, portraitInput } from './input';

export const claimCommentsAction = action(claimInput, async (input, { db, viewer }) => {
  await claimComments(db, viewer, input);
  return { goTo: '/me?said=claimed' };
});

export const claimCommentAction = action(earlierInput, async (input, { db, viewer }) => {
  const claimed = await claimComments(db, viewer, { commentId: input.commentId });
  if (claimed === 0) throw new Refusal(say('account.notUnderAddress'), { status: 404 });
  return { goTo: '/me?said=claimed' };
});

export const disownCommentAction = action(earlierInput, async (input, { db, viewer }) => {
  await disownComment(db, viewer, input);
  return { goTo: '/me?said=disowned' };
});

export const deleteAccountAction = action(deleteAccountInput, async (input, { db, viewer }) => {
  await deleteAccount(db, viewer, input);
  await endSession(db);
  return { goTo: '/sign-out?said=deleted' };
});

export const choosePortraitAction = action(portraitInput, async (input, { db, viewer }) => {
  await choosePortrait(db, viewer, input);
  return { goTo: '/me/picture?said=kept' };
});

export const removePortraitAction = action(nothingInput, async (_, { db, viewer }) => {
  await removePortrait(db, viewer);
  return { goTo: '/me/picture?said=gone' };
});
