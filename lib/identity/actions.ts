'use server';
import { action } from '@/lib/action';
import { describePerson } from './describe-person';
import { describeInput, nothingInput, ownBlogInput, renameInput, sessionInput, useLinkInput } from './input';
import { ownBlog } from './own-blog';
import { settleNewcomer } from './providers/settle-newcomer';
import { renamePerson } from './rename-person';
import { requestLinkForm } from './request-link-form';
import { currentSessionId, endSession, startSession } from './session';
import { signOutOthers } from './sign-out-others';
import { signOutSession } from './sign-out-session';
import { takeSignInTurn } from './take-sign-in-turn';
import { useLink } from './use-link';

export const requestSignInLinkAction = action(requestLinkForm.input, requestLinkForm.act);

export const signInAction = action(useLinkInput, async (input, { db, jar }) => {
  await takeSignInTurn(db);
  const { userId, returnTo } = await useLink(db, input);
  await startSession(db, userId);
  await settleNewcomer(db, jar, userId);
  return { goTo: returnTo };
});

export const ownBlogAction = action(ownBlogInput, async (input, { db }) => {
  await startSession(db, await ownBlog(db, input));
  return { goTo: '/studio' };
});

export const renameAction = action(renameInput, async (input, { db, viewer }) => {
  await renamePerson(db, viewer, input);
  return { goTo: '/me?renamed=1' };
});

export const describeAction = action(describeInput, async (input, { db, viewer }) => {
  await describePerson(db, viewer, input);
  return { goTo: '/me?said=described' };
});

export const signOutSessionAction = action(sessionInput, async (input, { db, viewer }) => {
  await signOutSession(db, viewer, input);
  return { goTo: '/me/sign-in?said=signed-out' };
});

export const signOutOthersAction = action(nothingInput, async (_, { db, viewer }) => {
  await signOutOthers(db, viewer, { currentId: await currentSessionId() });
  return { goTo: '/me/sign-in?said=signed-out-others' };
});

export const signOutAction = action(nothingInput, async (_, { db }) => {
  await endSession(db);
  return { goTo: '/' };
});

export const signOutEverywhereAction = action(nothingInput, async (_, { db, viewer }) => {
  if (viewer) await signOutOthers(db, viewer, { currentId: undefined });
  await endSession(db);
  return { goTo: '/' };
});
