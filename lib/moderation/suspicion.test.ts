import { expect, test } from 'vitest';
import type { Submission } from './checks';
import { judgeDraft } from './judge-draft';
import { makeRules } from './rules';
import { readSettings } from './settings';
import { NOTHING_LEARNED } from './spam/score';
import { suspicionOf } from './suspicion';

const member = { id: 'm', name: 'Ruth', email: null, role: 'commenter' } as const;
const LINK = 'I wrote about that: https://example.org/rounds';
const open = { guests: 'publish', members: 'publish' };
const draft = (given: Partial<Submission>): Submission => ({
  viewer: null,
  body: 'I read this twice, and then once more to my neighbour.',
  published: 0,
  learned: NOTHING_LEARNED,
  ...given,
});
const rulesWith = (settings: object) => makeRules(readSettings({ ...open, ...settings }));
const judge = (given: Partial<Submission>, settings: object = {}) =>
  judgeDraft(draft(given), rulesWith(settings));

test.each<[string, Partial<Submission>, string | null]>([
  ['plain words of a guest', {}, null],
  ['a link by a guest', { body: LINK }, 'links'],
  ['a link by a member who is new', { viewer: member, body: LINK }, 'links'],
  ['a link by a member who was published', { viewer: member, published: 1, body: LINK }, null],
  ['a place that is half full', { crowding: 0.5 }, 'crowd'],
  ['a place that is less than half full', { crowding: 0.49 }, null],
  ['a member who was published, in a crowd', { viewer: member, published: 1, crowding: 0.9 }, 'crowd'],
])('%s: %s', (_, given, suspicion) => {
  expect(suspicionOf(draft(given), rulesWith({}))).toBe(suspicion);
});

test('what comes close to spam is suspicious, what is further away is not, and what is spam is held as that', () => {
  const almost = { body: 'special offer for free' };
  expect(suspicionOf(draft(almost), rulesWith({}))).toBe('almost-spam');
  expect(judge(almost)).toMatchObject({ state: 'held', lacksWork: true });
  expect(judge({ ...almost, isWorkDone: true }).state).toBe('published');
  expect(suspicionOf(draft(almost), rulesWith({ filter: 'off' }))).toBeNull();
  expect(suspicionOf(draft({ body: 'Nice blog' }), rulesWith({}))).toBeNull();
  const spam = { body: 'Check out my channel', isWorkDone: true };
  expect(judge(spam)).toMatchObject({ state: 'held', lacksWork: false });
});

test('where nothing else speaks against it, it is held for want of work, and published with it', () => {
  const verdict = judge({ body: LINK });
  expect(verdict).toMatchObject({ state: 'held', lacksWork: true });
  expect(verdict.reason).toBe('Links by somebody new, whose browser did no work for them.');
  expect(judge({ body: LINK, isWorkDone: true })).toMatchObject({ state: 'published', lacksWork: false });
  expect(judge({ body: LINK }, { work: 'off' })).toMatchObject({ state: 'published', lacksWork: false });
});

test('nobody works for what waits anyway, and nothing is said of work that nobody asked for', () => {
  const held = judge({ body: LINK }, { guests: 'hold' });
  expect(held).toMatchObject({ state: 'held', lacksWork: false });
  expect(held.reason).toBe('A guest: nobody has proven who this is.');
  expect(judge({ body: LINK, trap: 'x' })).toMatchObject({ state: 'spam', lacksWork: false });
});
