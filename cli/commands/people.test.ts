import { runCommand } from 'citty';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { addUser } from '@/db/factories';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { useLink } from '@/lib/identity/use-link';
import { author } from './author';
import { signInLink } from './sign-in-link';

const { db, address } = await testDatabase();
let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', address);
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void err.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(closeDatabase);

const add = (...rawArgs: string[]) => runCommand(author, { rawArgs: ['add', ...rawArgs] });
const link = (email: string) => runCommand(signInLink, { rawArgs: [email] });

test('a link to sign in is the only thing on standard output, and works once', async () => {
  const person = await addUser(db, { email: 'ada@example.org', name: 'Ada', role: 'author' });
  await link(' Ada@Example.org ');
  expect(out).toEqual([expect.stringMatching(/^http:\/\/localhost:\d+\/sign-in\/[\w-]{43}$/)]);
  expect(err.join()).toContain('Signs in Ada, once, within 15 minutes.');
  const token = out[0]?.split('/').at(-1) ?? '';
  expect(await useLink(db, { token, name: '' })).toEqual({ userId: person.id, returnTo: '/studio' });
  await expect(useLink(db, { token, name: '' })).rejects.toMatchObject({ status: 410 });
});

test('an address that nobody has is said, with a failing exit', async () => {
  await link('nobody@example.org');
  expect(out).toEqual([]);
  expect(err.join()).toContain('Nobody here has this address.');
  expect(process.exitCode).toBe(1);
});

test('an account that was closed gets no link', async () => {
  await addUser(db, { email: 'gone@example.org', disabledAt: new Date() });
  await link('gone@example.org');
  expect(out).toEqual([]);
  expect(process.exitCode).toBe(1);
});

test('an author, a moderator and the owner are added, and listed', async () => {
  await add('--email', 'Jo@Example.org', '--name', 'Jo March', '--role', 'author');
  await add('--email', 'mo@example.org', '--name', 'Mo', '--role', 'moderator');
  await add('--email', 'own@example.org', '--name', 'Robin Vale', '--role', 'owner');
  expect(out).toEqual([
    'Jo March is an author here now.',
    'Mo is a moderator here now.',
    'Robin Vale is the owner here now.',
  ]);
  expect(await db.select().from(users).where(eq(users.email, 'jo@example.org'))).toMatchObject([
    { name: 'Jo March', role: 'author', handle: 'jo-march', emailVerified: expect.any(Date) },
  ]);
  out = [];
  await runCommand(author, { rawArgs: ['list'] });
  expect(out[0]).toBe('owner\tRobin Vale\town@example.org\t0 articles');
  expect(process.exitCode).toBeUndefined();
});

test('a second owner is refused in a sentence, with a failing exit', async () => {
  await add('--email', 'second@example.org', '--name', 'Second', '--role', 'owner');
  expect(err.join()).toContain('Robin Vale owns this blog, and a blog has one owner.');
  expect(process.exitCode).toBe(1);
});

test.each([
  [['--email', 'nonsense', '--name', 'X'], /form name@example\.org/],
  [['--email', 'x@example.org', '--name', ' '], /give a name/],
  [['--email', 'x@example.org', '--name', 'X', '--role', 'king'], /one of owner, author and moderator/],
])('what is missing or wrong is said: %j', async (args, sentence) => {
  await add(...args);
  expect(err.join('\n')).toMatch(sentence);
  expect(out).toEqual([]);
  expect(process.exitCode).toBe(1);
});
