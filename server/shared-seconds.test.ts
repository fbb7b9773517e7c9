import { expect, test } from 'vitest';
import { sharedSeconds } from './shared-seconds';

test('others may keep pages for as long as the operator says, and not at all when nothing is said', () => {
  expect([undefined, '', '0', '60'].map((text) => sharedSeconds(text))).toEqual([0, 0, 0, 60]);
});

test.each(['-1', '1.5', 'a minute', '86401'])('%j is no number of seconds, which is said', (text) => {
  expect(() => sharedSeconds(text)).toThrow(`REJOINDER_SHARED_MAX_AGE is "${text}"`);
});
