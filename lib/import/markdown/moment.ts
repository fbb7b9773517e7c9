import { momentAt } from '@/lib/blog/time-zone';

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const TIME = /[T ]+(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?/;
const ZONE = /(Z|[+-]\d\d:?\d\d)$/i;

/**
 * The moment that a date of a file's front matter means; undefined when it is none. One without a zone is by the blog's
 * clock, one without a time at noon, which is the same day nearly everywhere.
 */
export function momentOf(value: unknown, timeZone: string): Date | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '').trim();
  const [day, year, month = '', date = ''] = DAY.exec(text) ?? [];
  if (!day || !year) return undefined;
  const [time, hour = '12', minute = '00'] = TIME.exec(text.slice(day.length)) ?? [];
  const local = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
  const zone = time ? ZONE.exec(text.replace(/\s+([+-]\d\d:?\d\d)$/, '$1'))?.[1] : undefined;
  if (!zone) return momentAt(local, timeZone);
  const moment = new Date(`${local}${zone.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** The day that an address or a file's name begins with or holds: `/2015/05/15/hello`, `2015-05-15-hello.md`. */
export function dayIn(path: string): string | undefined {
  const [, year, month, day] = /(?:^|\/)(\d{4})[/-](\d\d)[/-](\d\d)(?=[/-]|$)/.exec(path) ?? [];
  return year ? `${year}-${month}-${day}` : undefined;
}
