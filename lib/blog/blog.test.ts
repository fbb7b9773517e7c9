import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { changeBlogSettings } from './change-blog-settings';
import { blogSettingsInput } from './input';
import { findBlog } from './queries';

const { db } = await testDatabase();
afterEach(() => db.delete(blog).where(sql`true`));

const { id } = await addUser(db, { role: 'owner' });
const viewer = (role: Role): Viewer => ({ id, name: role, email: null, role });
const settings = {
  name: 'The Open Door',
  tagline: 'On leading',
  language: 'de',
  timeZone: 'Europe/Berlin',
  authorColour: '#0a6b5c',
  typePairing: 'newspaper' as const,
};
const form = {
  ...settings,
  order: 'dialogue' as const,
  keptLogo: undefined,
  removeLogo: false,
  intent: 'save' as const,
};

test('a blog without a row gets one with its defaults, also when ten ask at once', async () => {
  const found = await Promise.all(Array.from({ length: 10 }, () => findBlog(db)));
  for (const one of found) {
    expect(one).toEqual({
      name: 'A new blog',
      tagline: '',
      language: 'en',
      timeZone: 'UTC',
      authorColour: null,
      typePairing: 'book',
      dialogueFirst: false,
      logo: null,
      ownedSince: null,
    });
  }
});

test('the owner changes the settings, and every page of the blog is told', async () => {
  await findBlog(db);
  const exchange = newExchange();
  await exchanges.run(exchange, () => changeBlogSettings(db, viewer('owner'), form));
  expect(await findBlog(db)).toEqual({ ...settings, dialogueFirst: true, logo: null, ownedSince: null });
  expect([...exchange.changed]).toEqual(['blog']);
  const entries = () => db.select({ why: log.why, by: log.actorId }).from(log);
  const why = 'name, tagline, language, timeZone, authorColour, typePairing, dialogueFirst';
  expect(await entries()).toEqual([{ why, by: id }]);
  await changeBlogSettings(db, viewer('owner'), form);
  expect(await entries()).toHaveLength(1);
});

test.each([null, viewer('author'), viewer('moderator'), viewer('commenter')])(
  'nobody else changes them: %o',
  async (someone) => {
    const status = someone ? 403 : 401;
    await expect(changeBlogSettings(db, someone, form)).rejects.toMatchObject({
      name: 'Refusal',
      status,
    });
    expect((await findBlog(db)).name).toBe('A new blog');
  },
);

test.each([
  [{ name: '' }, 'name', 'A blog needs a name.'],
  [{ name: ' \u0000\n ' }, 'name', 'A blog needs a name.'],
  [{ name: 'x'.repeat(101) }, 'name', 'too long'],
  [{ tagline: 'x'.repeat(201) }, 'tagline', 'too long'],
  [{ language: 'english, please' }, 'language', 'no language code'],
  [{ language: '' }, 'language', 'no language code'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'no time zone'],
  [{ typePairing: 'comic' }, 'typePairing', 'one of these'],
  [{ order: 'neither' }, 'order', 'one of these'],
  [{ logo: 'a.png' }, 'logo', 'choose a picture'],
])('%o is refused beside its field', (change, field, sentence) => {
  const parsed = blogSettingsInput.safeParse({ ...settings, ...change });
  expect(parsed.error?.issues).toEqual([
    expect.objectContaining({ path: [field], message: expect.stringContaining(sentence) }),
  ]);
});

test('codes are written as they should be', () => {
  const sent = { ...settings, name: '  The\nOpen Door ', language: ' pt-br ', timeZone: 'europe/lisbon' };
  expect(blogSettingsInput.parse(sent)).toMatchObject({
    name: 'The Open Door',
    language: 'pt-BR',
    timeZone: 'Europe/Lisbon',
  });
});

test.each([
  ['', null],
  [' #C83314 ', null],
  ['#0A6B5C', '#0a6b5c'],
])('the author’s colour %j is stored as %j', (typed, stored) => {
  expect(blogSettingsInput.parse({ ...settings, authorColour: typed }).authorColour).toBe(stored);
});

test.each([
  ['red', 'six digits'],
  ['#ffdd00', 'Its nearest shade that can be read is #857200.'],
])('the author’s colour %j is refused, with what would do', (typed, sentence) => {
  const { error } = blogSettingsInput.safeParse({ ...settings, authorColour: typed });
  expect(error?.issues[0]?.message).toContain(sentence);
});

test('what is stored under an unknown name is set in the families of the house', async () => {
  await findBlog(db);
  await db.update(blog).set({ typePairing: 'of-a-later-version' });
  expect((await findBlog(db)).typePairing).toBe('book');
});
