import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { invitations } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { editArticle } from '@/lib/articles/edit-article';
import { editorInput } from '@/lib/articles/editor-input';
import { restoreArticle } from '@/lib/articles/restore-article';
import { changeBlogSettings } from '@/lib/blog/change-blog-settings';
import { blogSettingsInput } from '@/lib/blog/input';
import { judgeComment } from '@/lib/comments/judge-comment';
import { judgeMany } from '@/lib/comments/judge-many';
import { editOwn } from '@/lib/comments/own/edit-own';
import { withdrawOwn } from '@/lib/comments/own/withdraw-own';
import { publishAndReply } from '@/lib/comments/publish-and-reply';
import { dismissReports } from '@/lib/comments/reports/dismiss-reports';
import { reportComment } from '@/lib/comments/reports/report-comment';
import { settleWait } from '@/lib/comments/settle-wait';
import { ownBlog } from '@/lib/identity/own-blog';
import { findOwnBlogLink } from '@/lib/identity/own-blog-link';
import type { Role, Viewer } from '@/lib/identity/viewer';
import type { LoggedAct } from '@/lib/log/acts';
import { prepareMailQueue } from '@/lib/mail/worker';
import { banWriter } from '@/lib/moderation/ban-writer';
import { changeModeration } from '@/lib/moderation/change-moderation';
import { moderationInput } from '@/lib/moderation/input';
import { liftBan } from '@/lib/moderation/lift-ban';
import { readSettings } from '@/lib/moderation/settings';
import { acceptInvitation } from '@/lib/people/accept-invitation';
import { changeRole } from '@/lib/people/change-role';
import { disablePerson, enablePerson } from '@/lib/people/disable-person';
import { handOverBlog } from '@/lib/people/hand-over-blog';
import { invitePerson } from '@/lib/people/invite-person';
import { takeBackInvitation } from '@/lib/people/take-back-invitation';
import { ownActs } from './testing/own-acts';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-acts-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db, address } = await testDatabase();
beforeAll(() => prepareMailQueue(address));

/** Acts that leave nothing in the log, and why that is right. */
const UNLOGGED: Record<string, string> = {
  postReplyAction: 'the comment itself says who wrote it, when, and why it is held',
  undoAction: 'the entry that it undoes says so, and when',
  keepReceiptAction: 'nothing changes but a cookie',
  requestSignInLinkAction: 'whoever asks is nobody here yet, and no address is to be kept for it',
  confirmAnswersAction: 'an address is nobody’s account here, and none is to be kept in the log',
  signInAction: 'signing in changes nothing but the list of sessions, which has it; a new account is logged',
  signInWithPasskeyAction: 'the list of sessions has it',
  continueWithProviderAction: 'nothing changes but a cookie',
  signOutAction: 'the list of sessions has it',
  signOutEverywhereAction: 'it is signOutOthers, which is logged',
};

async function person(role: Role = 'commenter', fields = {}): Promise<Viewer> {
  const { id, name, email } = await addUser(db, { role, emailVerified: new Date(), ...fields });
  return { id, name, email, role };
}
let owner: Viewer;
async function world(fields = {}) {
  const article = await addArticle(db, { authorIds: [owner.id] });
  const { id: commentId } = await addComment(db, { articleId: article.id, state: 'held', ...fields });
  return { article, commentId };
}
const judged = (state: 'published' | 'held' | 'spam' | 'removed', from: 'published' | 'held') => async () =>
  judgeComment(db, owner, { commentId: (await world({ state: from })).commentId, state });
const banned = async () => {
  const { commentId } = await world({ network: '203.0.113.9' });
  await banWriter(db, owner, { commentId, kind: 'address' });
  return commentId;
};
const reported = async () => {
  const { commentId } = await world({ state: 'published' });
  await reportComment(db, await person(), { commentId, reason: 'hurtful', words: '' });
  return commentId;
};
const editor = (fields: Record<string, string>) => editorInput.parse({ title: 'Words', ...fields });
const withReceipt = (viewer: Viewer) => ({ viewer, receipts: undefined });
const invite = async () => {
  const link = await invitePerson(db, owner, { role: 'author', note: 'Jo' });
  return link.slice(link.lastIndexOf('/') + 1);
};

/** What each act does, so that something changes; and what the log is to say of it. */
const ACTS: Record<string, [LoggedAct, () => Promise<unknown>]> = {
  ownBlogAction: [
    'person.appointed',
    async () => {
      const link = (await findOwnBlogLink(db)) ?? '';
      const token = link.slice(link.lastIndexOf('/') + 1);
      const id = await ownBlog(db, { name: 'Olga Owner', email: 'olga@example.org', token });
      owner = { id, name: 'Olga Owner', email: 'olga@example.org', role: 'owner' };
    },
  ],
  publishCommentAction: ['comment.published', judged('published', 'held')],
  holdCommentAction: ['comment.held', judged('held', 'published')],
  markSpamAction: ['comment.spam', judged('spam', 'held')],
  removeCommentAction: ['comment.removed', judged('removed', 'held')],
  judgeManyAction: [
    'comment.spam',
    async () => judgeMany(db, owner, { commentIds: [(await world()).commentId], state: 'spam' }),
  ],
  publishAndReplyAction: [
    'comment.answered',
    async () => publishAndReply(db, owner, { commentId: (await world()).commentId, body: 'Yes.' }),
  ],
  settleAction: [
    'comment.read',
    async () =>
      settleWait(db, owner, { commentId: (await world({ state: 'published' })).commentId, how: 'read' }),
  ],
  reportCommentAction: ['comment.reported', reported],
  dismissReportsAction: [
    'comment.reports-dismissed',
    async () => dismissReports(db, owner, { commentId: await reported() }),
  ],
  editOwnAction: [
    'comment.edited',
    async () => {
      const viewer = await person();
      const { commentId } = await world({ userId: viewer.id, state: 'published' });
      await editOwn(db, withReceipt(viewer), { commentId, body: 'Other words.' });
    },
  ],
  withdrawOwnAction: [
    'comment.withdrawn',
    async () => {
      const viewer = await person();
      const { commentId } = await world({ userId: viewer.id, state: 'published' });
      await withdrawOwn(db, withReceipt(viewer), { commentId });
    },
  ],
  editArticleAction: [
    'article.written',
    async () => editArticle(db, owner, editor({ body: 'A new one.', intent: 'save' })),
  ],
  restoreArticleAction: [
    'article.restored',
    async () => {
      const { id } = await addArticle(db, { state: 'removed', authorIds: [owner.id] });
      await restoreArticle(db, owner, { articleId: id });
    },
  ],
  changeBlogSettingsAction: [
    'settings.changed',
    async () =>
      changeBlogSettings(
        db,
        owner,
        blogSettingsInput.parse({ name: 'Another name', tagline: '', language: 'en', timeZone: 'UTC' }),
      ),
  ],
  changeModerationAction: [
    'settings.changed',
    async () => changeModeration(db, owner, moderationInput.parse({ ...readSettings({}), mostLinks: '7' })),
  ],
  banWriterAction: ['comment.banned', banned],
  liftBanAction: [
    'comment.ban-lifted',
    async () => liftBan(db, owner, { commentId: await banned(), kind: 'address' }),
  ],
  inviteAction: ['person.invited', invite],
  takeBackInvitationAction: [
    'person.uninvited',
    async () => {
      await invite();
      const [open] = await db.select({ id: invitations.id }).from(invitations);
      await takeBackInvitation(db, owner, { invitationId: open?.id ?? '' });
    },
  ],
  acceptInvitationAction: [
    'person.joined',
    async () => acceptInvitation(db, await person(), { token: await invite() }),
  ],
  changeRoleAction: [
    'person.appointed',
    async () => changeRole(db, owner, { personId: (await person()).id, role: 'moderator' }),
  ],
  disablePersonAction: [
    'person.disabled',
    async () => disablePerson(db, owner, { personId: (await person()).id }),
  ],
  enablePersonAction: [
    'person.enabled',
    async () =>
      enablePerson(db, owner, { personId: (await person('commenter', { disabledAt: new Date() })).id }),
  ],
  handOverAction: [
    'person.handed-over',
    async () => handOverBlog(db, owner, { personId: (await person('author')).id }),
  ],
  ...ownActs(db, { person, world }),
};

const sources = import.meta.glob<string>('../lib/**/actions.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const exported = Object.values(sources).flatMap((source) =>
  [...source.matchAll(/^export const (\w+) = action\(/gm)].map(([, name]) => name ?? ''),
);

test('every server action is here, with what the log says of it or why it says nothing', () => {
  expect(exported.length).toBeGreaterThan(30);
  expect([...Object.keys(ACTS), ...Object.keys(UNLOGGED)].sort()).toEqual(exported.sort());
});

const latest = async () => (await db.select().from(log).orderBy(desc(log.id)).limit(1))[0];

test.each(Object.entries(ACTS))('%s leaves who did what in the log', async (name, [act, run]) => {
  const before = (await latest())?.id ?? 0;
  await run();
  const entry = await latest();
  expect(entry?.id).toBeGreaterThan(before);
  expect(entry?.act).toBe(act);
  // Of a deleted account nothing is kept that names it.
  if (name !== 'deleteAccountAction') expect(entry?.actorId).not.toBeNull();
});
