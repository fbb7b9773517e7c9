const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Months and years of one length each: the seeds say how long ago, and care for no calendar. */
const UNITS: Record<string, number> = {
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  month: 30.44 * DAY,
  year: 365.25 * DAY,
};

/**
 * `2 years 1 month` in milliseconds.
 * @throws Error when the text says anything else
 */
export function timespan(text: string): number {
  let sum = 0;
  const rest = text.replace(/(\d+) (minute|hour|day|month|year)s?\b ?/g, (_, count, unit) => {
    sum += Number(count) * (UNITS[unit] ?? 0);
    return '';
  });
  if (rest !== '' || sum === 0) throw new Error(`“${text}” is no span of time like “2 years 1 month”.`);
  return sum;
}
