import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  addReceipt,
  areKept,
  isWriter,
  leaveReceipt,
  RECEIPTS_COOKIE,
  readReceipts,
  receiptOf,
} from './receipt';

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
  for (let id = 9_000_000_000; id < 9_000_000_100; id++) cookie = addReceipt(cookie, id, true);
  expect(cookie?.length).toBeLessThan(1_000);
  expect(readReceipts(cookie)).toHaveLength(30);
});

test('a browser forgets them when it is closed, until its user agrees; from then on it keeps all of them', () => {
  const sent: { value: string; maxAge?: number }[] = [];
  const jar = {
    get: () => sent.at(-1),
    set: (name: string, value: string, attributes: object) => {
      expect(name).toBe(RECEIPTS_COOKIE);
      sent.push({ value, ...attributes });
    },
    delete: () => {},
  };
  leaveReceipt(jar, 7, false);
  leaveReceipt(jar, 7, true);
  leaveReceipt(jar, 8, false);
  expect(sent.map(({ maxAge }) => maxAge)).toEqual([undefined, 31_536_000, 31_536_000]);
  expect(sent.map(({ value }) => areKept(value))).toEqual([false, true, true]);
  expect(readReceipts(sent.at(-1)?.value)).toEqual([8, 7]);
});

test("a guest's comment is its browser's, a member's is the member's alone", () => {
  const receipts = addReceipt(undefined, 7);
  expect(isWriter({ id: 7, userId: null }, { viewer: null, receipts })).toBe(true);
  expect(isWriter({ id: 8, userId: null }, { viewer: null, receipts })).toBe(false);
  expect(isWriter({ id: 7, userId: 'mia' }, { viewer: null, receipts })).toBe(false);
  expect(isWriter({ id: 7, userId: 'mia' }, { viewer: { id: 'mia' }, receipts: undefined })).toBe(true);
});

test('whoever has a guest’s receipt is its writer, of that one comment', () => {
  const bring = (receipt: string) => ({ viewer: null, receipts: undefined, receipt });
  expect(isWriter({ id: 7, userId: null }, bring(receiptOf(7)))).toBe(true);
  expect(isWriter({ id: 8, userId: null }, bring(receiptOf(7)))).toBe(false);
  expect(isWriter({ id: 7, userId: 'mia' }, bring(receiptOf(7)))).toBe(false);
  // What signs the cookie's list signs no address.
  expect(isWriter({ id: 7, userId: null }, bring(addReceipt(undefined, 7).split('.')[1] ?? ''))).toBe(false);
});
