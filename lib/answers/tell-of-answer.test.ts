import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { answersTold } from '@/db/schema/answers';
import { comments } from '@/db/schema/comments';
import { moderation } from '@/db/schema/moderation';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { ANSWER_TASK } from '@/lib/comments/answer-notice';
import { replyInput } from '@/lib/comments/input';
import { judgeComment } from '@/lib/comments/judge-comment';
import { withdrawOwn } from '@/lib/comments/own/withdraw-own';
import { postReply } from '@/lib/comments/post-reply';
import { undoJudgement } from '@/lib/comments/undo-judgement';
import type { Viewer } from '@/lib/identity/viewer';
import { deliverMail } from '@/lib/mail/deliver-mail';
import type { Mail } from '@/lib/mail/mail';
import { unseal } from '@/lib/mail/seal';
import { type MailServer, openMailServer } from '@/lib/mail/testing';
import { prepareMailQueue } from '@/lib/mail/worker';
import { startPinging } from '@/lib/site/ping-notice';
import { confirmAnswers } from './confirm-answers';
import { stopAnswers } from './stop-answers';
import { tellOfAnswer } from './tell-of-answer';

const { db, address } = await testDatabase();
let server: MailServer;
beforeAll(async () => {
  server = await openMailServer();
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('MAIL_FROM', 'A Blog <blog@example.test>');
  await prepareMailQueue(address);
  startPinging();
  const settings = { guests: 'publish', members: 'publish', filter: 'off', perPerson: 0, perArticle: 0 };
  await db.update(moderation).set({ settings, version: sql`gen_random_uuid()` });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});
beforeEach(() => db.execute(sql`delete from graphile_worker._private_jobs`));

let count = 0;
const person = async (fields: Partial<typeof users.$inferInsert> = {}): Promise<Viewer> => {
  const { id, name, email, role } = await addUser(db, { emailVerified: new Date(), ...fields });
  return { id, name, email, role };
};
const author = await person({ name: 'Ada Berg', role: 'author' });
const newArticle = () => addArticle(db, { title: 'On being answered', authorIds: [author.id] });

interface Words {
  by?: Viewer;
  /** As a guest. */
  email?: string;
  hearBack?: boolean;
  to?: number;
  body?: string;
}
async function write(articleId: number, { by, email, hearBack, to, body = `Words ${++count}.` }: Words) {
  const guest = { name: 'Gus Guest', email: email ?? `guest${++count}@example.org` };
  const sent = { articleId, parentId: to, body, ...guest, hearBack: hearBack ? 'on' : undefined };
  return (await postReply(db, by ?? null, replyInput.parse(sent))).id;
}

interface Job extends Record<string, unknown> {
  id: string;
  task: string;
  payload: { sealed: string; commentId: number };
  run_at: string;
}
const jobs = () =>
  db.execute<Job>(sql`select j.id, t.identifier as task, j.payload, j.run_at::text from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);

/** Does what waits to be told, as if its time had come, and gives the mails that come of it. */
async function told(): Promise<Mail[]> {
  for (const { id, task, payload } of await jobs()) {
    if (task !== ANSWER_TASK) continue;
    await db.execute(sql`delete from graphile_worker._private_jobs where id = ${id}::bigint`);
    await tellOfAnswer(db, payload);
  }
  const mails = (await jobs()).filter(({ task }) => task === 'deliver_mail');
  await db.execute(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'deliver_mail'`);
  return mails.map(({ payload }) => JSON.parse(unseal(payload.sealed)));
}
const linkIn = (mail: Mail | undefined, path: string) =>
  new RegExp(`${path}/(\\S+)`).exec(mail?.text ?? '')?.[1] ?? '';
/** A guest who wants to hear of answers and said so by mail too. */
async function listeningGuest(articleId: number, email = `listens${++count}@example.org`) {
  const id = await write(articleId, { email, hearBack: true });
  const [question] = await told();
  await confirmAnswers(db, { token: linkIn(question, 'confirm') });
  return { id, email };
}

test('a member is told of the author’s answer, with both their words, the way there and the way out', async () => {
  const { id: articleId } = await newArticle();
  const member = await person();
  const asked = await write(articleId, { by: member, body: 'Who *asks* whom?' });
  const answer = await write(articleId, { by: author, to: asked, body: 'You **do**.' });
  const [mail, ...more] = await told();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: member.email,
    subject: 'Ada Berg, the author, answered you on “On being answered”',
  });
  for (const part of ['You **do**.', `/c/${answer}\n`, '> Who asks whom?', '/unsubscribe/'])
    expect(mail?.text).toContain(part);
  expect(mail?.html).toContain('<strong>do</strong>');
  await deliverMail(mail as Mail);
  const { raw = '', to } = server.received.at(-1) ?? {};
  expect(to).toEqual([member.email]);
  expect(raw.replaceAll('\r\n ', ' ')).toMatch(/^List-Unsubscribe:\s<http\S+\/api\/unsubscribe\/\S+>\r$/m);
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(await told()).toEqual([]);
});

test('somebody else’s answer is not called the author’s, and their name and words are no markup of ours', async () => {
  const { id: articleId } = await newArticle();
  const asked = await write(articleId, { by: await person() });
  const other = await person({ name: '<b>Bo</b>\u202e' });
  await write(articleId, { by: other, to: asked, body: '<script>alert(1)</script>' });
  const [mail] = await told();
  expect(mail?.subject).toBe('<b>Bo</b> answered you on “On being answered”');
  expect(mail?.html).not.toMatch(/<script|<b>Bo|\u202e/);
});

test('publishing decides, and not posting: what is held is told when it is published, and of spam nobody is told', async () => {
  const { id: articleId } = await newArticle();
  const asked = await write(articleId, { by: await person() });
  const reply = await write(articleId, { to: asked });
  await told();
  const held = await write(articleId, {
    to: asked,
    body: 'Look: a.example b.example c.example https://a.example https://b.example https://c.example',
  });
  expect((await db.select().from(comments).where(eq(comments.id, held)))[0]?.state).toBe('held');
  expect(await told()).toEqual([]);
  await judgeComment(db, author, { commentId: held, state: 'spam' });
  expect(await told()).toEqual([]);
  await db.update(answersTold).set({ toldAt: sql`now() - interval '2 hours'` });
  await judgeComment(db, author, { commentId: held, state: 'published' });
  expect(await told()).toHaveLength(1);
  const { entryId = 0 } = await judgeComment(db, author, { commentId: held, state: 'held' });
  await undoJudgement(db, author, { entryId });
  await judgeComment(db, author, { commentId: reply, state: 'held' });
  await judgeComment(db, author, { commentId: reply, state: 'published' });
  await db.update(answersTold).set({ toldAt: sql`now() - interval '2 hours'` });
  expect(await told(), 'none is told twice').toEqual([]);
});

test('what was taken back before its time came is told to nobody', async () => {
  const { id: articleId } = await newArticle();
  const [member, other] = [await person(), await person()];
  const asked = await write(articleId, { by: member });
  const withdrawn = await write(articleId, { by: other, to: asked });
  await withdrawOwn(db, { viewer: other, receipts: undefined }, { commentId: withdrawn });
  await write(articleId, { by: other, to: asked });
  await withdrawOwn(db, { viewer: member, receipts: undefined }, { commentId: asked });
  expect(await told()).toEqual([]);
});

test('nobody is told of their own words, signed in or as a guest with the same address', async () => {
  const { id: articleId } = await newArticle();
  const member = await person();
  const asked = await write(articleId, { by: member });
  await write(articleId, { by: member, to: asked });
  const { id, email } = await listeningGuest(articleId);
  await write(articleId, { email, to: id });
  expect(await told()).toEqual([]);
});

test.each<[string, Partial<typeof users.$inferInsert>]>([
  ['an address that nobody proved', { emailVerified: null }],
  ['no address', { email: null }],
  ['been shut out', { disabledAt: new Date() }],
  ['said no', { answerMails: false }],
])('a member who has %s is not written to', async (_, fields) => {
  const { id: articleId } = await newArticle();
  const member = await person();
  const asked = await write(articleId, { by: member });
  await db.update(users).set(fields).where(eq(users.id, member.id));
  await write(articleId, { by: author, to: asked });
  expect(await told()).toEqual([]);
});

test('a guest who ticked the box is asked by mail once it is published, without a word of theirs, and only once', async () => {
  const { id: articleId } = await newArticle();
  const email = `asks${++count}@example.org`;
  const asked = await write(articleId, { email, hearBack: true, body: 'Words for a stranger.' });
  await write(articleId, { email, hearBack: true });
  const [question, ...more] = await told();
  expect(more).toEqual([]);
  expect(question).toMatchObject({ to: email, subject: 'Shall A new blog tell you of answers?' });
  expect(JSON.stringify(question)).not.toMatch(/stranger|Gus|answered/);
  await write(articleId, { by: author, to: asked });
  expect(await told(), 'nobody has said yet that it was them').toEqual([]);
  await confirmAnswers(db, { token: linkIn(question, 'confirm') });
  expect(await told(), 'what came meanwhile').toMatchObject([{ to: email }]);
  await confirmAnswers(db, { token: linkIn(question, 'confirm') });
  expect(await told()).toEqual([]);
});

test('a guest who did not tick the box is told nothing, and neither is an address of a member asked', async () => {
  const { id: articleId } = await newArticle();
  const { id, email } = await listeningGuest(articleId);
  const silent = await write(articleId, { email });
  await write(articleId, { by: author, to: silent });
  expect(await told()).toEqual([]);
  await write(articleId, { by: author, to: id });
  expect(await told()).toHaveLength(1);
  const member = await person();
  const borrowed = await write(articleId, { email: member.email ?? '', hearBack: true });
  await judgeComment(db, author, { commentId: borrowed, state: 'published' });
  expect(await told()).toEqual([]);
});

test('the link in the mail ends them for a guest, also for what they wrote before and for whoever says yes again', async () => {
  const { id: articleId } = await newArticle();
  const { id } = await listeningGuest(articleId);
  const email = `stops${++count}@example.org`;
  const asked = await write(articleId, { email, hearBack: true });
  const [question] = await told();
  await confirmAnswers(db, { token: linkIn(question, 'confirm') });
  await write(articleId, { by: author, to: asked });
  const [mail] = await told();
  await stopAnswers(db, { token: linkIn(mail, 'unsubscribe') });
  await write(articleId, { by: author, to: asked });
  await confirmAnswers(db, { token: linkIn(question, 'confirm') });
  await db.update(answersTold).set({ toldAt: sql`now() - interval '2 hours'` });
  await write(articleId, { by: author, to: asked });
  await write(articleId, { by: author, to: id });
  expect(await told(), 'the other guest still hears').toHaveLength(1);
  const anew = await write(articleId, { email, hearBack: true });
  await write(articleId, { by: author, to: anew });
  expect(await told()).toMatchObject([{ to: email }]);
});

test('what comes in a row is one mail, and then a conversation rests until they speak or an hour is over', async () => {
  const { id: articleId } = await newArticle();
  const member = await person();
  const asked = await write(articleId, { by: member });
  const elsewhere = await write(articleId, { by: member });
  await write(articleId, { to: asked });
  await write(articleId, { by: author, to: asked });
  const [mail, ...more] = await told();
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Ada Berg, the author, and others answered you on “On being answered”');
  await write(articleId, { to: asked });
  await write(articleId, { to: asked });
  expect(await told(), 'it rests').toEqual([]);
  const waiting = (await jobs()).filter(({ task }) => task === ANSWER_TASK);
  expect(waiting).toHaveLength(2);
  for (const { run_at } of waiting)
    expect(new Date(run_at).getTime()).toBeGreaterThan(Date.now() + 58 * 60_000);
  await write(articleId, { by: author, to: elsewhere });
  await write(articleId, { by: author, to: elsewhere });
  const [other, ...others] = await told();
  expect(others).toEqual([]);
  expect(other?.subject, 'another conversation').toBe(
    'Ada Berg, the author, answered you on “On being answered”',
  );
  await write(articleId, { by: member, to: asked });
  expect((await told()).map(({ subject }) => subject)).toEqual(['2 answers to you on “On being answered”']);
});

test('of answers that are told at the same time each is told once', async () => {
  const { id: articleId } = await newArticle();
  const asked = await write(articleId, { by: await person() });
  const ids = [];
  for (let n = 0; n < 12; n++) ids.push(await write(articleId, { to: asked }));
  await Promise.all([...ids, ...ids].map((commentId) => tellOfAnswer(db, { commentId })));
  await db.execute(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = ${ANSWER_TASK}`);
  const mails = await told();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text.match(/^> /gm)).toHaveLength(10);
  expect(mails[0]?.text).toContain('\nAnd 2 more.\n');
  expect(mails[0]?.subject).toBe('12 answers to you on “On being answered”');
});

test('without a mail server nothing waits to be told, and no wish is kept', async () => {
  vi.stubEnv('SMTP_URL', '');
  const { id: articleId } = await newArticle();
  const asked = await write(articleId, { by: await person() });
  await write(articleId, { by: author, to: asked });
  const wished = await write(articleId, { hearBack: true });
  vi.stubEnv('SMTP_URL', server.url);
  expect(await jobs()).toEqual([]);
  expect((await db.select().from(comments).where(eq(comments.id, wished)))[0]?.wantsAnswers).toBe(false);
});
