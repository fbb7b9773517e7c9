import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { passkeys } from '@/db/schema/passkeys';
import { accounts, invitations, sessions, users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { recountArticle } from '@/lib/comments/counts';
import { openSession } from '@/lib/identity/open-session';
import { hashToken } from '@/lib/identity/token';
import { noteAct } from '@/lib/log/note-act';
import { expect, test, uniqueName } from './roles';

/** Where an action's form stands, and what its answer is to those who may not. */
interface Swept {
  page: string;
  /** Statuses for nobody, for a signed-in commenter, and for an author of something else. */
  answers: [nobody: number[], commenter: number[], otherAuthor: number[]];
  /** What its form sends that no other does: without it the act would not be reached. */
  fields?: Record<string, string>;
}

const REFUSED = [400, 401, 403, 404, 410, 422];
const DONE = [200, 303];
const notYours: Swept['answers'] = [REFUSED, REFUSED, REFUSED];

/** Every server action there is. A new one must be put here, with who may do it. */
const ACTIONS: Record<string, Swept> = {
  postReplyAction: { page: '/:slug', answers: [DONE, DONE, DONE] },
  editOwnAction: { page: '/c/:comment/own', answers: notYours },
  withdrawOwnAction: { page: '/c/:comment/own', answers: notYours },
  keepReceiptAction: { page: '/c/:comment/own', answers: notYours },
  reportCommentAction: { page: '/c/:comment/report', answers: notYours, fields: { reason: 'spam' } },
  dismissReportsAction: { page: '/studio/comments', answers: notYours },
  publishCommentAction: { page: '/studio/comments', answers: notYours },
  holdCommentAction: { page: '/studio/comments', answers: notYours },
  markSpamAction: { page: '/studio/comments', answers: notYours },
  removeCommentAction: { page: '/studio/comments', answers: notYours },
  judgeManyAction: { page: '/studio/comments', answers: notYours, fields: { to: 'removed' } },
  publishAndReplyAction: { page: '/studio/comments', answers: notYours },
  settleAction: { page: '/studio', answers: notYours },
  undoAction: { page: '/studio', answers: notYours },
  editArticleAction: { page: '/studio/articles/:article', answers: notYours },
  restoreArticleAction: { page: '/studio/articles/:article', answers: notYours },
  changeBlogSettingsAction: { page: '/studio/settings', answers: notYours },
  changeModerationAction: { page: '/studio/settings/moderation', answers: notYours },
  banWriterAction: { page: '/studio/comments/:comment', answers: notYours, fields: { kind: 'network' } },
  liftBanAction: { page: '/studio/comments/:comment', answers: notYours, fields: { kind: 'network' } },
  requestSignInLinkAction: { page: '/sign-in', answers: [DONE, DONE, DONE] },
  signInAction: { page: '/sign-in/no-such-token', answers: notYours },
  ownBlogAction: { page: '/own-this-blog/no-such-token', answers: notYours },
  signInWithPasskeyAction: { page: '/sign-in', answers: [DONE, DONE, DONE] },
  joinWithPasskeyAction: { page: '/sign-in', answers: [DONE, DONE, DONE] },
  addPasskeyAction: { page: '/me/sign-in', answers: [REFUSED, DONE, DONE] },
  renamePasskeyAction: { page: '/me/sign-in', answers: notYours },
  removePasskeyAction: { page: '/me/sign-in', answers: notYours },
  continueWithProviderAction: { page: '/sign-in', answers: notYours },
  joinWithProviderAction: { page: '/sign-in', answers: notYours },
  disconnectProviderAction: { page: '/me/sign-in', answers: notYours },
  inviteAction: { page: '/studio/people', answers: notYours, fields: { role: 'author' } },
  takeBackInvitationAction: { page: '/studio/people', answers: notYours },
  acceptInvitationAction: { page: '/me/invitation', answers: notYours },
  changeRoleAction: { page: '/studio/people', answers: notYours, fields: { role: 'moderator' } },
  disablePersonAction: { page: '/studio/people', answers: notYours },
  handOverAction: { page: '/studio/people', answers: notYours },
  enablePersonAction: { page: '/studio/people', answers: notYours },
  renameAction: { page: '/me', answers: [REFUSED, DONE, DONE] },
  describeAction: { page: '/me', answers: [REFUSED, DONE, DONE] },
  choosePortraitAction: { page: '/me/picture', answers: notYours },
  removePortraitAction: { page: '/me/picture', answers: [REFUSED, DONE, DONE] },
  chooseAnswerMailsAction: { page: '/me', answers: [REFUSED, DONE, DONE] },
  confirmAnswersAction: { page: '/confirm/no-such-token', answers: notYours },
  stopAnswersAction: { page: '/unsubscribe/no-such-token', answers: notYours },
  claimCommentsAction: { page: '/me', answers: [REFUSED, DONE, DONE] },
  claimCommentAction: { page: '/me', answers: notYours },
  disownCommentAction: { page: '/me', answers: notYours },
  deleteAccountAction: { page: '/me/data', answers: notYours },
  signOutSessionAction: { page: '/me/sign-in', answers: notYours },
  signOutOthersAction: { page: '/me/sign-in', answers: [REFUSED, DONE, DONE] },
  signOutAction: { page: '/sign-out', answers: [DONE, DONE, DONE] },
  signOutEverywhereAction: { page: '/sign-out', answers: [[...DONE, ...REFUSED], DONE, DONE] },
};

function listActions(): { id: string; name: string }[] {
  const file = join(import.meta.dirname, '..', '.next-test', 'server', 'server-reference-manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  return Object.entries(manifest.node).map(([id, { exportedName }]) => ({ id, name: exportedName }));
}

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === true,
  'Sends forms itself: no browser takes part, once is enough.',
);

test('every server action is in the table of this test', () => {
  expect(
    listActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ACTIONS).sort());
});

test('the reply form of an article names the act that the server in front of Next knows by itself', async ({
  article,
  request,
}) => {
  const id = listActions().find(({ name }) => name === 'postReplyAction')?.id;
  expect(await (await request.get(`/${article.slug}`)).text()).toContain(`&quot;${id}&quot;`);
});

for (const [name, swept] of Object.entries(ACTIONS)) {
  test(`${name}: whoever may not is refused, and fields that were not asked for count for nothing`, async ({
    db,
    article,
    author,
    browser,
    signIn,
    baseURL,
  }) => {
    const id = listActions().find((action) => action.name === name)?.id ?? '';
    const held = await addComment(db, { articleId: article.id, state: 'held' });
    await addComment(db, { articleId: article.id, userId: author.id });
    const entryId = await noteAct(db, {
      act: 'comment.held',
      actorId: author.id,
      commentId: held.id,
      before: {
        state: 'published',
        heldReason: null,
        waitsSince: null,
        laterUntil: null,
        readByAuthorAt: null,
      },
    });
    await recountArticle(db, article.id);
    const commenter = await addUser(db, { name: uniqueName('Carl') });
    const other = await addUser(db, { name: uniqueName('Otto'), role: 'author' });
    await db
      .insert(passkeys)
      .values({ id: `passkey of ${author.id}`, userId: author.id, publicKey: '', name: 'Theirs' });
    const { token } = await openSession(db, { userId: author.id, device: 'Theirs' });
    const sessionId = hashToken(token);
    await db
      .insert(accounts)
      .values({ userId: author.id, type: 'oauth', provider: 'github', providerAccountId: author.id });
    const invitationId = `invitation by ${author.id}`;
    const expiresAt = new Date(Date.now() + 60_000);
    await db
      .insert(invitations)
      .values({ id: invitationId, tokenHash: invitationId, role: 'author', expiresAt });
    const path = swept.page
      .replace(':slug', article.slug)
      .replace(':article', String(article.id))
      .replace(':comment', String(held.id));
    const world = () =>
      Promise.all([
        db
          .select({ ...getTableColumns(articles), commentCount: sql`0` })
          .from(articles)
          .where(eq(articles.id, article.id)),
        db
          .select({ role: users.role, email: users.email })
          .from(users)
          .where(inArray(users.id, [author.id, commenter.id, other.id]))
          .orderBy(users.id),
        db.select().from(users).where(eq(users.id, author.id)),
        db
          .select({
            id: comments.id,
            state: comments.state,
            body: comments.body,
            read: comments.readByAuthorAt,
          })
          .from(comments)
          .where(and(eq(comments.articleId, article.id), inArray(comments.id, [held.id]))),
        db.select().from(passkeys).where(eq(passkeys.userId, author.id)),
        db.select().from(accounts).where(eq(accounts.userId, author.id)),
        db.select().from(invitations).where(eq(invitations.id, invitationId)),
        db.select({ count: sql`count(*)` }).from(invitations).where(eq(invitations.note, 'Slipped in')),
        db.select().from(sessions).where(eq(sessions.userId, author.id)),
        db.select({ name: blog.name, ownedSince: blog.ownedSince }).from(blog),
      ]);
    const before = await world();
    for (const [index, person] of [null, commenter, other].entries()) {
      const context = await browser.newContext({ baseURL });
      if (person) await signIn(context, person);
      const status = await send(context.request, path, id, {
        ...forged(article.id, held.id, author.id),
        ...swept.fields,
        entryId: String(entryId),
        'chosen[]': String(held.id),
        invitationId,
        sessionId,
      });
      expect(swept.answers[index as 0], `${name} for ${person?.role ?? 'nobody'}: ${status}`).toContain(
        status,
      );
      await context.close();
    }
    expect(await world()).toEqual(before);
    const badges = await db
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.articleId, article.id), eq(comments.userId, author.id)));
    expect(badges.length).toBe(1);
  });
}

/** Everything that an attacker would try to slip in. */
function forged(articleId: number, commentId: number, authorId: string): Record<string, string> {
  return {
    articleId: String(articleId),
    commentId: String(commentId),
    id: String(articleId),
    parentId: '',
    userId: authorId,
    user_id: authorId,
    authorId,
    isAuthor: 'true',
    state: 'published',
    status: 'published',
    role: 'owner',
    viewer: authorId,
    intent: 'publish',
    how: 'read',
    body: 'Slipped in.',
    title: 'Slipped in',
    slug: 'slipped-in',
    name: uniqueName('Slip'),
    email: 'slip@example.org',
    token: 'no-such-token',
    receipt: 'no-such-receipt',
    ticket: 'no.ticket',
    personId: authorId,
    provider: 'github',
    connects: '1',
    note: 'Slipped in',
    upToId: String(Number.MAX_SAFE_INTEGER),
    comments: 'remove',
    confirmation: 'yes',
    passkeyId: `passkey of ${authorId}`,
    passkeyName: 'Slipped in',
    language: 'de',
    timeZone: 'Europe/Berlin',
    returnTo: '//evil.example',
    __proto__: 'x',
    'constructor.prototype.role': 'owner',
  };
}

async function send(
  request: APIRequestContext,
  path: string,
  id: string,
  fields: Record<string, string>,
): Promise<number> {
  const multipart = new FormData();
  multipart.set(`$ACTION_ID_${id}`, '');
  for (const [name, value] of Object.entries(fields)) multipart.set(name, value);
  multipart.set('__proto__', 'x');
  const origin = `http://localhost:${process.env.E2E_PORT}`;
  const answer = await request.post(path, { multipart, maxRedirects: 0, headers: { origin } });
  expect(answer.headers().location ?? '').not.toContain('evil.example');
  return answer.status();
}
