import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { changeModeration, settingsOf } from './change-moderation';
import { moderationInput } from './input';
import { findRules } from './rules';
import { readSettings } from './settings';
import { tryText } from './try-text';

const { db } = await testDatabase();
const owner: Viewer = {
  id: (await addUser(db, { role: 'owner' })).id,
  name: 'Owner',
  email: null,
  role: 'owner',
};
const input = (given: object) => moderationInput.parse({ ...readSettings({}), ...given });

test('a change holds for the next draft, and is logged with what changed', async () => {
  expect((await findRules(db)).settings.mostLinks).toBe(2);
  await changeModeration(db, owner, input({ mostLinks: '5', heldWords: 'chair', isOwner: 'x' }));
  const rules = await findRules(db);
  expect(rules.settings).toEqual({ ...readSettings({}), mostLinks: 5, heldWords: 'chair' });
  expect(rules.heldWords.find(['A chair'])).toEqual(['chair']);
  const entries = await db
    .select({ why: log.why, by: log.actorId })
    .from(log)
    .where(eq(log.act, 'settings.changed'));
  expect(entries).toEqual([{ why: 'mostLinks 2 → 5, heldWords', by: owner.id }]);
  await changeModeration(db, owner, input({ mostLinks: '5', heldWords: 'chair' }));
  expect(await db.select().from(log).where(eq(log.act, 'settings.changed'))).toHaveLength(1);
});

test.each([null, 'commenter', 'moderator', 'author'] as const)('%s may change nothing', async (role) => {
  const viewer = role && { ...owner, role };
  await expect(changeModeration(db, viewer, input({ mostLinks: '9' }))).rejects.toMatchObject({
    status: viewer ? 403 : 401,
  });
  expect((await findRules(db)).settings.mostLinks).not.toBe(9);
});

test.each(['', ' ', '-1', '1.5', 'many', '101', '1e9'])('"%s" is no number of links', (mostLinks) => {
  expect(moderationInput.safeParse({ ...readSettings({}), mostLinks }).success).toBe(false);
});

const SPAM = 'Please subscribe to my channel and check out my videos!!! <b>chair';

test('a text is tried on every check, and nothing in it becomes a tag', () => {
  const settings = settingsOf(input({ heldWords: '<b>chair' }));
  const html = tryText(SPAM, settings, 'en');
  expect(html).toMatch(
    /^<p>It would be held\.<\/p><ol>(<li>[^<]*(<strong>[^<]*<\/strong>[^<]*)?<\/li>){13}<\/ol>$/,
  );
  expect(html).toMatch(/spam texts?/);
});

test('a harmless text is held by no check', () => {
  const html = tryText('I read this twice, and then to my sister.', settingsOf(input({})), 'en');
  expect(html).toMatch(/^<p>It would be published at once\./);
  expect(html).not.toContain('<strong>');
});

test('what is tried is answered in the blog’s language', () => {
  const html = tryText(SPAM, settingsOf(input({ blockedWords: 'chair', mostLinks: '0' })), 'de');
  expect(html).toMatch(/^<p>Es wäre Spam\.<\/p>/);
  expect(html).toContain('Steht ein gesperrtes Wort darin? <strong>Spam.</strong> „chair“ in deiner Liste');
  expect(html).toMatch(/“ stand in [\d.]+ Spamtext/);
});
