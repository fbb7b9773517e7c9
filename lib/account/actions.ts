'use server';

import { action } from '@/lib/action';
import { endSession } from '@/lib/identity/session';
import { claimComments } from './claim-comments';
import { deleteAccount } from './delete-account';
import { claimInput, deleteAccountInput } from './input';

export const claimCommentsAction = action(claimInput, async (input, { db, viewer }) => {
  await claimComments(db, viewer, input);
  return { goTo: '/me?said=claimed' };
});

export const deleteAccountAction = action(deleteAccountInput, async (input, { db, viewer }) => {
  await deleteAccount(db, viewer, input);
  await endSession(db);
  return { goTo: '/sign-out?said=deleted' };
});
