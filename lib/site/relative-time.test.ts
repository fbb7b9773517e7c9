import { expect, test } from 'vitest';
import { relativeTime } from './relative-time';

const now = Date.UTC(2026, 5, 1, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test.each([
  [0, 'now'],
  [59_000, 'now'],
  [MINUTE, '1 minute ago'],
  [61 * MINUTE, '1 hour ago'],
  [DAY, '1 day ago'],
  [13 * DAY, '13 days ago'],
  [15 * DAY, '2 weeks ago'],
  [45 * DAY, '1 month ago'],
  [366 * DAY, '1 year ago'],
  [4.1 * 365.25 * DAY, '4 years ago'],
  [-DAY, 'now'],
])('an age of %i ms reads "%s"', (age, text) => {
  expect(relativeTime(now - age, now, 'en').text).toBe(text);
});

test('what it says holds until the moment it names, and not a second longer', () => {
  for (let age = 0; age < 800 * DAY; age = age * 1.07 + 7_000) {
    const said = relativeTime(now - age, now, 'en');
    expect(said.trueUntil).toBeGreaterThan(now);
    expect(relativeTime(now - age, said.trueUntil - 1_000, 'en').text, `age ${age}`).toBe(said.text);
    expect(relativeTime(now - age, said.trueUntil + 1_000, 'en').text, `age ${age}`).not.toBe(said.text);
  }
});
