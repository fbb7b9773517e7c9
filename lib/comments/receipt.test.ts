import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addReceipt, isWriter, readReceipts } from './receipt';

beforeAll(() => {
  process.env.REJOINDER_DATA = mkdtempSync(join(tmpdir(), 'rejoinder-receipts-'));
});

test('a browser keeps receipts of what it sent, the newest first, each once', () => {
  const cookie = [7, 8, 7].reduce((before: string | undefined, id) => addReceipt(before, id), undefined);
  expect(readReceipts(cookie)).toEqual([7, 8]);
});

test('a receipt that was changed, or made by somebody else, is none', () => {
  const cookie = addReceipt(undefined, 7);
  expect(readReceipts(cookie.replace('7', '8'))).toEqual([]);
  expect(readReceipts('7.forged')).toEqual([]);
  expect(readReceipts(undefined)).toEqual([]);
});

test('a hundred receipts still fit a cookie', () => {
  let cookie: string | undefined;
  for (let id = 9_000_000_000; id < 9_000_000_100; id++) cookie = addReceipt(cookie, id);
  expect(cookie?.length).toBeLessThan(1_000);
});

test("a guest's comment is its browser's, a member's is the member's alone", () => {
  const receipts = addReceipt(undefined, 7);
  expect(isWriter({ id: 7, userId: null }, { viewer: null, receipts })).toBe(true);
  expect(isWriter({ id: 8, userId: null }, { viewer: null, receipts })).toBe(false);
  expect(isWriter({ id: 7, userId: 'mia' }, { viewer: null, receipts })).toBe(false);
  expect(isWriter({ id: 7, userId: 'mia' }, { viewer: { id: 'mia' }, receipts: undefined })).toBe(true);
});
