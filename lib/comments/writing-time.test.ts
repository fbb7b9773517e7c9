import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openedNow, writingTime } from './writing-time';

beforeAll(() => {
  process.env.REJOINDER_DATA = mkdtempSync(join(tmpdir(), 'rejoinder-writing-'));
});
afterEach(() => vi.useRealTimers());

test('a sealed form tells how long ago it was drawn', () => {
  vi.useFakeTimers();
  const openedAt = openedNow();
  vi.advanceTimersByTime(1_500);
  expect(writingTime({ openedAt })).toBe(1_500);
  expect(writingTime({ openedAt, took: 9_000 })).toBe(9_000);
  expect(writingTime({ openedAt, took: 3 })).toBe(1_500);
});

test('where nothing tells, or something that is not ours, nothing is known', () => {
  expect(writingTime({})).toBeUndefined();
  expect(writingTime({ openedAt: '' })).toBeUndefined();
  expect(writingTime({ openedAt: `${openedNow().slice(0, -1)}_` })).toBeUndefined();
  expect(writingTime({ openedAt: 'WzAseyJhdCI6MH1d.forged' })).toBeUndefined();
  expect(writingTime({ took: 12 })).toBe(12);
});
