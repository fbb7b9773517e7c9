'use server';
import { action } from '@/lib/action';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { acceptInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { disablePerson, enablePerson } from './disable-person';
import { handOverBlog } from './hand-over-blog';
import { acceptInput, handOverInput, invitationInput, inviteInput, personInput, roleInput } from './input';
import { dropInvitation, keepInvitation, keptInvitation } from './invitation-cookie';
import { INVITATION_DAYS, invitePerson } from './invite-person';
import { findInvitation } from './queries';
import { takeBackInvitation } from './take-back-invitation';

export const inviteAction = action(inviteInput, async (input, { db, viewer }) => {
  const link = await invitePerson(db, viewer, input);
  return { link, message: say('people.linkMade', { days: INVITATION_DAYS }) };
});

export const takeBackInvitationAction = action(invitationInput, async (input, { db, viewer }) => {
  await takeBackInvitation(db, viewer, input);
  return { goTo: '/studio/people?said=taken-back' };
});

/** Who is not signed in does that first; the invitation waits in their browser meanwhile. */
export const acceptInvitationAction = action(acceptInput, async (input, { db, viewer, jar }) => {
  const token = input.token || keptInvitation(jar);
  if (!viewer) {
    if (!(await findInvitation(db, token))) throw new Refusal(say('people.invitationGone'), { status: 410 });
    keepInvitation(jar, token);
    return { goTo: `/sign-in?returnTo=${encodeURIComponent('/me/invitation')}` };
  }
  await acceptInvitation(db, viewer, { token });
  dropInvitation(jar);
  return { goTo: '/studio' };
});

export const changeRoleAction = action(roleInput, async (input, { db, viewer }) => {
  await changeRole(db, viewer, input);
  return { goTo: `/studio/people?show=${input.show}&said=role-changed` };
});

export const disablePersonAction = action(personInput, async (input, { db, viewer }) => {
  await disablePerson(db, viewer, input);
  return { goTo: `/studio/people?show=${input.show}&said=shut-out` };
});

export const enablePersonAction = action(personInput, async (input, { db, viewer }) => {
  await enablePerson(db, viewer, input);
  return { goTo: `/studio/people?show=${input.show}&said=let-in` };
});

/** Who gave the blog away sees these pages no more. */
export const handOverAction = action(handOverInput, async (input, { db, viewer }) => {
  await handOverBlog(db, viewer, input);
  return { goTo: '/me?said=handed-over' };
});
