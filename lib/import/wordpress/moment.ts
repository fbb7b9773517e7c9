/** The last second that PostgreSQL and every browser print with four digits. */
const LATEST_YEAR = 9999;
/** Nobody wrote before this; WordPress writes the years 0 and -1 for "no date". */
const EARLIEST_YEAR = 1000;
const MINUTE = 60_000;
/** Time zones are whole quarters of an hour, at most 14 hours from Greenwich. */
const ZONE_STEP_MINUTES = 15;
const ZONE_LIMIT_MINUTES = 14 * 60;

export interface WrittenDates {
  /** `YYYY-MM-DD HH:MM:SS` in Greenwich time. */
  gmt: string;
  /** The same in the blog's own time. */
  local: string;
  /** RFC 822. */
  published?: string;
}

/** When something was written, and whether that had to be taken from the blog's own time of which the zone is a guess. */
export interface Moment {
  at: Date;
  isGuess: boolean;
}

/** The moment that an export's dates mean; `zoneMinutes` is how far the blog's own time is ahead of Greenwich. */
export function findMoment(dates: WrittenDates, zoneMinutes: number): Moment | undefined {
  const gmt = readDate(dates.gmt);
  if (gmt) return { at: gmt, isGuess: false };
  const published = readRfc822(dates.published ?? '');
  if (published) return { at: published, isGuess: false };
  const local = readDate(dates.local);
  return local && { at: new Date(local.getTime() - zoneMinutes * MINUTE), isGuess: true };
}

/** How far the blog's own time is ahead of Greenwich by these dates, in minutes; undefined when they don't say. */
export function zoneOf({ gmt, local }: WrittenDates): number | undefined {
  const there = readDate(local);
  const here = readDate(gmt);
  if (!there || !here) return undefined;
  const minutes = (there.getTime() - here.getTime()) / MINUTE;
  return minutes % ZONE_STEP_MINUTES === 0 && Math.abs(minutes) <= ZONE_LIMIT_MINUTES ? minutes : undefined;
}

/** A date as WordPress's database prints it, taken as Greenwich time. `0000-00-00 00:00:00` is none. */
export function readDate(text: string): Date | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text.trim());
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return exists && isPlausible(date) ? date : undefined;
}

/** WordPress prints a missing date here as the year -1 or as the beginning of 1970. */
function readRfc822(text: string): Date | undefined {
  if (!/\d\d:\d\d/.test(text)) return undefined;
  const date = new Date(text);
  return isPlausible(date) && date.getTime() > 0 ? date : undefined;
}

function isPlausible(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}
