'use server';
import { action } from '@/lib/action';
import { say } from '@/lib/language/sentence';
import { describePerson } from './describe-person';
import {
  describeInput,
  nothingInput,
  ownBlogInput,
  renameInput,
  requestLinkInput,
  sessionInput,
  useLinkInput,
} from './input';
import { SIGN_IN_LINK_MINUTES } from './make-link';
import { ownBlog } from './own-blog';
import { settleNewcomer } from './providers/settle-newcomer';
import { renamePerson } from './rename-person';
import { requestSignInLink } from './request-link';
import { currentSessionId, endSession, startSession } from './session';
import { signOutOthers } from './sign-out-others';
import { signOutSession } from './sign-out-session';
import { takeSignInTurn } from './take-sign-in-turn';
import { useLink } from './use-link';

/** The same words for every address. */
const LINK_SENT = say('identity.linkSent', { minutes: SIGN_IN_LINK_MINUTES });

export const requestSignInLinkAction = action(requestLinkInput, async (input, { db }) => {
  await takeSignInTurn(db);
  await requestSignInLink(db, input);
  return { message: LINK_SENT };
});

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
