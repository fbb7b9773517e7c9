import { expect, test } from 'vitest';
import type { Viewer } from '@/lib/identity/viewer';
import type { Submission } from './checks';
import { judgeDraft } from './judge-draft';
import { makeRules } from './rules';
import { readSettings } from './settings';
import { NOTHING_LEARNED } from './spam/score';

const member: Viewer = { id: 'm', name: 'Ruth', email: null, role: 'commenter' };
const author: Viewer = { ...member, role: 'author' };
const SPAM = 'Please subscribe to my channel and check out my videos!!!';
const LINKS = 'https://example.org/a https://example.org/b https://example.org/c';

const judge = (given: Partial<Submission>, settings: object = {}) =>
  judgeDraft(
    { viewer: null, body: 'I read this twice.', published: 0, learned: NOTHING_LEARNED, ...given },
    makeRules(readSettings(settings)),
  );

test.each<[string, Partial<Submission>, object, string, RegExp | null]>([
  ['a guest', {}, {}, 'held', /^A guest: nobody has proven who this is\.$/],
  ['a guest where guests may speak', {}, { guests: 'publish' }, 'published', null],
  [
    'a guest with a member’s address',
    { isMembersAddress: true },
    { guests: 'publish' },
    'held',
    /^A guest with the/,
  ],
  [
    'a guest who was faster than writing',
    { writtenIn: 1_999 },
    { guests: 'publish' },
    'held',
    /^Sent sooner/,
  ],
  ['a guest who took long enough', { writtenIn: 2_000 }, { guests: 'publish' }, 'published', null],
  ['a guest of whom nothing tells the time', {}, { guests: 'publish', fewestSeconds: 60 }, 'published', null],
  [
    'a fast guest where nobody is asked',
    { writtenIn: 1 },
    { guests: 'publish', fewestSeconds: 0 },
    'published',
    null,
  ],
  [
    'a member who was published, and pastes',
    { viewer: member, published: 1, writtenIn: 1 },
    {},
    'published',
    null,
  ],
  ['a member for the first time', { viewer: member }, {}, 'held', /^The first comment of this person\.$/],
  ['a member who was published', { viewer: member, published: 1 }, {}, 'published', null],
  [
    'a member where all wait',
    { viewer: member, published: 9 },
    { members: 'hold' },
    'held',
    /every comment/i,
  ],
  ['an author with spam', { viewer: author, body: SPAM }, { members: 'hold' }, 'published', null],
  [
    'a member with spam',
    { viewer: member, published: 1, body: SPAM },
    {},
    'held',
    /“.+” was in \d+ spam texts?/,
  ],
  ['a known member with spam', { viewer: member, published: 3, body: SPAM }, {}, 'published', null],
  [
    'spam without a filter',
    { viewer: member, published: 1, body: SPAM },
    { filter: 'off' },
    'published',
    null,
  ],
  [
    'many links',
    { viewer: member, published: 1, body: `Read ${LINKS}` },
    { filter: 'off' },
    'held',
    /^3 links\.$/,
  ],
  [
    'links that are allowed',
    { viewer: member, published: 1, body: LINKS },
    { filter: 'off', mostLinks: 3 },
    'published',
    null,
  ],
  [
    'a held word',
    { viewer: member, published: 9, body: 'A Chair.' },
    { heldWords: 'chair' },
    'held',
    /^“chair” in your list of words to hold/,
  ],
  [
    'a held word in a name',
    { viewer: member, published: 9, name: 'Seo Chair' },
    { heldWords: 'chair' },
    'held',
    /“chair”/,
  ],
  [
    'half of a held word',
    { viewer: member, published: 9, body: 'Chairs.' },
    { heldWords: 'chair' },
    'published',
    null,
  ],
  [
    'a blocked word',
    { viewer: member, published: 9, body: 'A chair.' },
    { blockedWords: 'chair' },
    'spam',
    /blocked/,
  ],
])('%s: %s', (_, given, settings, state, reason) => {
  const verdict = judge(given, settings);
  expect(verdict.state).toBe(state);
  if (reason) expect(verdict.reason).toMatch(reason);
  else expect(verdict.reason).toBeNull();
});

test('what others have against a held draft is said along, the one that decided first', () => {
  expect(judge({ body: `cheap pills ${LINKS}` }, { heldWords: 'pills' }).reason).toMatch(
    /^“pills” in your list of words to hold; 3 links; a guest: nobody has proven who this is/,
  );
});

test('without the model the other checks judge', () => {
  const rules = { ...makeRules(readSettings({})), model: undefined };
  const spam = { viewer: member, body: SPAM, published: 1, learned: NOTHING_LEARNED };
  expect(judgeDraft(spam, rules).state).toBe('published');
});

test.each([null, 'words', 7, [['a']], { guests: 'all', mostLinks: -1, filter: 3, heldWords: 9 }])(
  'settings that cannot be read (%j) have their defaults',
  (stored) => {
    expect(readSettings(stored)).toEqual(readSettings({}));
  },
);
