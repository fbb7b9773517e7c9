import { expect, test } from 'vitest';
import { canonicalTimeZone, localTime, momentAt } from './time-zone';

test.each([
  ['2026-05-01T09:00', 'UTC', '2026-05-01T09:00:00.000Z'],
  ['2026-05-01T09:00', 'Europe/Berlin', '2026-05-01T07:00:00.000Z'],
  ['2026-01-01T09:00', 'Europe/Berlin', '2026-01-01T08:00:00.000Z'],
  ['2026-01-01T00:30', 'Asia/Kathmandu', '2025-12-31T18:45:00.000Z'],
  ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
  ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['2024-02-29T12:00', 'America/Sao_Paulo', '2024-02-29T15:00:00.000Z'],
])('%s on a clock in %s is %s', (local, zone, moment) => {
  expect(momentAt(local, zone)?.toISOString()).toBe(moment);
  expect(localTime(new Date(moment), zone)).toBe(local);
});

test('an hour that the clocks skip is the one after it, an hour that comes twice is the first', () => {
  expect(momentAt('2026-03-29T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(momentAt('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test.each([
  '',
  'tomorrow',
  '2026-02-30T10:00',
  '2026-13-01T10:00',
  '2026-01-01T25:00',
  '2026-01-01',
  '99999-01-01T00:00',
])('"%s" is no moment', (text) => expect(momentAt(text, 'UTC')).toBeUndefined());

test('a time zone is known by its IANA name', () => {
  expect(canonicalTimeZone('Europe/Berlin')).toBe('Europe/Berlin');
  expect(canonicalTimeZone('europe/berlin')).toBe('Europe/Berlin');
  expect(canonicalTimeZone('Middle-earth/Shire')).toBeUndefined();
  expect(canonicalTimeZone('')).toBeUndefined();
});
