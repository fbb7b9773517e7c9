import { eq, type SQL, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { signInLinks } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { unseal } from '@/lib/mail/seal';
import { prepareMailQueue } from '@/lib/mail/worker';
import { requestLinkInput } from './input';
import { requestSignInLink } from './request-link';
import { sendSignInLink } from './send-link';
import { useLink } from './use-link';

const { db, address } = await testDatabase();
beforeAll(() => prepareMailQueue(address));
beforeEach(async () => {
  await db.delete(signInLinks);
  await db.execute(sql`delete from graphile_worker._private_jobs`);
});

const ask = (email: string, returnTo = '/') => sendSignInLink(db, { email, returnTo });

async function queued(): Promise<{ to: string; text: string }[]> {
  const jobs = await db.execute<{ payload: { sealed: string } }>(
    sql`select payload from graphile_worker._private_jobs order by id`,
  );
  return jobs.map(({ payload }) => JSON.parse(unseal(payload.sealed)));
}

/** Lets everything that was asked for seem to have been asked `minutes` earlier. */
function wait(minutes: number) {
  const earlier = (column: SQL) => sql`${column} - make_interval(mins => ${minutes})`;
  return db
    .update(signInLinks)
    .set({ createdAt: earlier(sql`created_at`), expiresAt: earlier(sql`expires_at`) });
}

test('whoever asks gets a mail with a link that signs them in and leads back', async () => {
  const person = await addUser(db, { email: 'ada@example.org', emailVerified: new Date() });
  await ask('ada@example.org', '/a-slug#comment-2');
  const [mail, ...more] = await queued();
  expect(more).toEqual([]);
  expect(mail?.to).toBe('ada@example.org');
  const token = /\/sign-in\/([\w-]{43})$/m.exec(mail?.text ?? '')?.[1] ?? '';
  expect(await useLink(db, { token, name: '' })).toEqual({
    userId: person.id,
    returnTo: '/a-slug#comment-2',
  });
});

test('what waits to be sent shows no address, and says until when somebody waits for it', async () => {
  await requestSignInLink(db, { email: 'ada@example.org', returnTo: '/' });
  const [job] = await db.execute<{ payload: { sealed: string; until: number } }>(
    sql`select payload from graphile_worker._private_jobs`,
  );
  expect(JSON.stringify(job)).not.toContain('ada');
  expect(JSON.parse(unseal(job?.payload.sealed ?? ''))).toEqual({ email: 'ada@example.org', returnTo: '/' });
  expect((job?.payload.until ?? 0) - Date.now()).toBeGreaterThan(14 * 60_000);
});

test('an address that nobody has gets the same mail, and makes an account only when it is proven', async () => {
  await ask('stranger@example.org');
  const [mail] = await queued();
  expect(mail?.to).toBe('stranger@example.org');
  const token = /\/sign-in\/([\w-]{43})$/m.exec(mail?.text ?? '')?.[1] ?? '';
  await useLink(db, { token, name: 'A Stranger' });
});

test('twenty requests for one address at once send one mail', async () => {
  await Promise.all(Array.from({ length: 20 }, () => ask('eager@example.org')));
  expect(await queued()).toHaveLength(1);
});

test('one address gets a mail a minute and five an hour', async () => {
  for (let times = 0; times < 8; times++) {
    await ask('patient@example.org');
    await wait(7);
  }
  expect(await queued()).toHaveLength(5);
  await wait(60);
  await ask('patient@example.org');
  expect(await queued()).toHaveLength(6);
});

test('another’s requests do not stand in anybody’s way', async () => {
  await ask('one@example.org');
  await ask('another@example.org');
  expect(await queued()).toHaveLength(2);
});

test('after sixty mails to strangers within the hour only people with an account are written to', async () => {
  await addUser(db, { email: 'member@example.org' });
  for (let n = 0; n < 65; n++) await ask(`stranger${n}@example.org`);
  expect(await queued()).toHaveLength(60);
  await ask('member@example.org');
  expect((await queued()).at(-1)?.to).toBe('member@example.org');
});

test('whoever was shut out is not written to', async () => {
  await addUser(db, { email: 'out@example.org', disabledAt: new Date() });
  await ask('out@example.org');
  expect(await queued()).toEqual([]);
  expect(await db.select().from(signInLinks).where(eq(signInLinks.email, 'out@example.org'))).toEqual([]);
});

test.each([
  ['', /Please give your e-mail address/],
  ['nobody', /form name@example\.org/],
  ['a@example.org, b@example.org', /form name@example\.org/],
  ['a@example.org\r\nBcc: b@example.org', /form name@example\.org/],
  ['<a@example.org>', /form name@example\.org/],
  [`${'a'.repeat(250)}@example.org`, /at most 254/],
])('what is not one address is refused beside the field: %.30j', (email, sentence) => {
  const parsed = requestLinkInput.safeParse({ email, returnTo: '/' });
  expect(parsed.error?.issues[0]).toMatchObject({
    path: ['email'],
    message: expect.stringMatching(sentence),
  });
});

test.each([
  'a@example.org',
  ' A@Example.ORG ',
  'o’hara@example.org',
  'a+b@sub.example.org',
  'ünïcode@exämple.org',
  'root@localhost',
])('an address is taken as people write it: %j', (email) =>
  expect(requestLinkInput.safeParse({ email }).success).toBe(true),
);
