import type { Database } from '@/db/client';
import { accounts } from '@/db/schema/people';
import { choosePortrait, removePortrait } from '@/lib/account/choose-portrait';
import { claimComments } from '@/lib/account/claim-comments';
import { deleteAccount } from '@/lib/account/delete-account';
import { disownComment } from '@/lib/account/disown-comment';
import { chooseAnswerMails } from '@/lib/answers/choose-answer-mails';
import { stopToken } from '@/lib/answers/listener';
import { stopAnswers } from '@/lib/answers/stop-answers';
import { describePerson } from '@/lib/identity/describe-person';
import { openSession } from '@/lib/identity/open-session';
import { addPasskey, askForAnotherPasskey } from '@/lib/identity/passkeys/add-passkey';
import { askToJoin, joinWithPasskey } from '@/lib/identity/passkeys/join-with-passkey';
import { removePasskey } from '@/lib/identity/passkeys/remove-passkey';
import { renamePasskey } from '@/lib/identity/passkeys/rename-passkey';
import { Device } from '@/lib/identity/passkeys/testing';
import { disconnectProvider } from '@/lib/identity/providers/disconnect';
import { joinWithIdentity } from '@/lib/identity/providers/join-with-identity';
import { renamePerson } from '@/lib/identity/rename-person';
import { signOutOthers } from '@/lib/identity/sign-out-others';
import { signOutSession } from '@/lib/identity/sign-out-session';
import { hashToken } from '@/lib/identity/token';
import type { Viewer } from '@/lib/identity/viewer';
import type { LoggedAct } from '@/lib/log/acts';

const device = 'A test';
const PORTRAIT = new File(
  ['<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'],
  'me.svg',
);

/** What a test of acts makes people and comments with. */
interface Making {
  person(): Promise<Viewer>;
  world(fields: object): Promise<{ commentId: number }>;
}

/** What people do with what is their own: keys, names, sessions, words of an earlier time. */
export function ownActs(
  db: Database,
  { person, world }: Making,
): Record<string, [LoggedAct, () => Promise<unknown>]> {
  async function passkey() {
    const viewer = await person();
    const key = new Device();
    const answer = key.make(await askForAnotherPasskey(db, viewer));
    return { viewer, key, answer };
  }
  return {
    joinWithPasskeyAction: [
      'person.arrived',
      async () => {
        const answer = new Device().make(await askToJoin(db, { name: 'Jo Newcomer' }));
        await joinWithPasskey(db, { name: 'Jo Newcomer', device, ...answer });
      },
    ],
    addPasskeyAction: [
      'person.passkey-added',
      async () => {
        const { viewer, answer } = await passkey();
        await addPasskey(db, viewer, { device, ...answer });
      },
    ],
    renamePasskeyAction: [
      'person.passkey-renamed',
      async () => {
        const { viewer, key, answer } = await passkey();
        await addPasskey(db, viewer, { device, ...answer });
        await renamePasskey(db, viewer, { passkeyId: key.id, passkeyName: 'The old phone' });
      },
    ],
    removePasskeyAction: [
      'person.passkey-removed',
      async () => {
        const { viewer, key, answer } = await passkey();
        await addPasskey(db, viewer, { device, ...answer });
        await removePasskey(db, viewer, { passkeyId: key.id });
      },
    ],
    joinWithProviderAction: [
      'person.arrived',
      async () =>
        joinWithIdentity(db, {
          identity: { provider: 'github', accountId: '17', email: null, name: 'Jo' },
          name: 'Jo Github',
        }),
    ],
    disconnectProviderAction: [
      'person.disconnected',
      async () => {
        const viewer = await person();
        const account = { userId: viewer.id, type: 'oauth', providerAccountId: viewer.id };
        await db.insert(accounts).values({ ...account, provider: 'github' });
        await disconnectProvider(db, viewer, { provider: 'github' });
      },
    ],
    renameAction: ['person.renamed', async () => renamePerson(db, await person(), { name: 'Another Name' })],
    describeAction: [
      'person.described',
      async () => describePerson(db, await person(), { website: null, bio: 'Reads.' }),
    ],
    choosePortraitAction: [
      'person.described',
      async () => choosePortrait(db, await person(), { picture: PORTRAIT }),
    ],
    removePortraitAction: [
      'person.described',
      async () => {
        const viewer = await person();
        await choosePortrait(db, viewer, { picture: PORTRAIT });
        await removePortrait(db, viewer);
      },
    ],
    chooseAnswerMailsAction: [
      'person.answers-stopped',
      async () => chooseAnswerMails(db, await person(), { wanted: false }),
    ],
    stopAnswersAction: [
      'person.answers-stopped',
      async () => stopAnswers(db, { token: stopToken({ kind: 'member', id: (await person()).id }) }),
    ],
    claimCommentsAction: [
      'comment.claimed',
      async () => {
        const viewer = await person();
        const { commentId } = await world({ guestName: 'Me', guestEmail: viewer.email });
        await claimComments(db, viewer, { upToId: commentId });
      },
    ],
    deleteAccountAction: [
      'person.deleted',
      async () => deleteAccount(db, await person(), { comments: 'keep', confirmation: 'delete' }),
    ],
    signOutSessionAction: [
      'person.signed-out',
      async () => {
        const viewer = await person();
        const { token } = await openSession(db, { userId: viewer.id, device });
        await signOutSession(db, viewer, { sessionId: hashToken(token) });
      },
    ],
    signOutOthersAction: [
      'person.signed-out',
      async () => {
        const viewer = await person();
        await openSession(db, { userId: viewer.id, device });
        await signOutOthers(db, viewer, { currentId: undefined });
      },
    ],
    claimCommentAction: [
      'comment.claimed',
      async () => {
        const viewer = await person();
        const { commentId } = await world({ guestName: 'Me', guestEmail: viewer.email });
        await claimComments(db, viewer, { commentId });
      },
    ],
    disownCommentAction: [
      'comment.disowned',
      async () => {
        const viewer = await person();
        const { commentId } = await world({ guestName: 'Me', guestEmail: viewer.email });
        await disownComment(db, viewer, { commentId });
      },
    ],
  };
}
