import { expect, test } from 'vitest';
import { fateOf } from './fate';
import { editTerms } from './terms';

const now = new Date('2026-11-30T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const written = (given: object = {}) => {
  const at = minutesAgo(14);
  return { createdAt: at, publishedAt: at, readByAuthorAt: null, below: null, ...given } as const;
};
const terms = (given: object, minutes = 15) => editTerms(written(given), { minutes, now });

test('words are free for a quarter of an hour, as long as nobody answered or said to have read them', () => {
  expect(terms({})).toEqual({ mark: null, until: new Date('2026-11-30T12:01:00Z') });
  expect(terms({ createdAt: minutesAgo(15) })).toEqual({ mark: 'edited' });
  expect(terms({ readByAuthorAt: minutesAgo(1) })).toEqual({ mark: 'edited' });
  for (const below of ['answer', 'reply']) expect(terms({ below })).toEqual({ mark: 'answered' });
});

test('how long is a setting, and 0 marks every edit', () => {
  expect(terms({ createdAt: minutesAgo(59) }, 60)).toMatchObject({ mark: null });
  expect(terms({ createdAt: minutesAgo(0) }, 0)).toEqual({ mark: 'edited' });
});

test('what nobody could read yet is free for as long as it waits', () => {
  expect(terms({ createdAt: minutesAgo(9_000), publishedAt: null })).toEqual({ mark: null, until: null });
});

test('what became of a comment is told in one way, and why it was not accepted, where nobody gave a reason', () => {
  const known = {
    state: 'published',
    publishedAt: now,
    withdrawnAt: null,
    articleState: 'published',
  } as const;
  const fate = (given: object) => fateOf({ ...known, wasCalledSpam: false, removedFor: null, ...given });
  expect(fate({})).toBe('public');
  expect(fate({ state: 'held', publishedAt: null })).toBe('held');
  expect(fate({ state: 'spam' })).toBe('taken-for-spam');
  expect(fate({ state: 'spam', wasCalledSpam: true })).toBe('called-spam');
  expect(fate({ state: 'removed' })).toBe('taken-down');
  expect(fate({ state: 'removed', publishedAt: null })).toBe('not-taken');
  expect(fate({ state: 'removed', withdrawnAt: now })).toBe('withdrawn');
  for (const state of ['published', 'held'])
    expect(fate({ state, articleState: 'removed' })).toBe('article-gone');
});

test('a reason that was given is told, as long as the comment is removed', () => {
  const known = { publishedAt: null, withdrawnAt: null, articleState: 'published', wasCalledSpam: false };
  const fate = (given: object) => fateOf({ ...known, state: 'removed', removedFor: 'unkind', ...given });
  expect(fate({})).toBe('unkind');
  expect(fate({ publishedAt: now, removedFor: 'off-topic' })).toBe('off-topic');
  expect(fate({ state: 'held' })).toBe('held');
  expect(fate({ withdrawnAt: now })).toBe('withdrawn');
  for (const removedFor of ['', 'unsaid', 'constructor', 'whatever an older version wrote'])
    expect(fate({ removedFor })).toBe('not-taken');
});
