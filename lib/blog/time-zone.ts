/** The IANA name as the system writes it; undefined when there is no such time zone. */
export function canonicalTimeZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/**
 * The moment that a clock on the wall of this time zone shows as `2026-05-01T09:00`; undefined when the text is no
 * such date. An hour that a change of clocks skips counts from before the change, one that comes twice is the first.
 */
export function momentAt(local: string, timeZone: string): Date | undefined {
  const [, year, month, day, hour, minute] = (LOCAL.exec(local) ?? []).map(Number);
  if (year === undefined || month === undefined) return undefined;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local.slice(0, 16))
    return undefined;
  // The offset a day before and a day after: around a change of clocks they differ, and one of them is right.
  const [before, after] = [-DAY_MS, DAY_MS].map((by) => asUtc - offsetAt(asUtc + by, timeZone)) as [
    number,
    number,
  ];
  const right = [before, after].find(
    (moment) => localTime(new Date(moment), timeZone) === local.slice(0, 16),
  );
  return new Date(right ?? before);
}

const DAY_MS = 24 * 60 * 60_000;

/** What the clock on the wall of this time zone shows, as a `datetime-local` field takes it. */
export function localTime(moment: Date, timeZone: string): string {
  const shown = new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone));
  return shown.toISOString().slice(0, 16);
}

/** How far this time zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const field = (name: string) => Number(parts[name]);
  const year = parts.era === 'BC' ? 1 - field('year') : field('year');
  const shown = new Date(0);
  shown.setUTCFullYear(year, field('month') - 1, field('day'));
  shown.setUTCHours(field('hour'), field('minute'), field('second'));
  return shown.getTime() - Math.floor(moment / 1000) * 1000;
}

/** All time zones by name, with the one that is in use. */
export function listTimeZones(used: string): string[] {
  return [...new Set(['UTC', used, ...Intl.supportedValuesOf('timeZone')])].sort();
}
