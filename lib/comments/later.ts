import { localTime, momentAt } from '@/lib/blog/time-zone';

export type PutOff = 'tomorrow' | 'next-week';

/** When the desk shows again what was put off: early enough for whoever sits down first. */
const MORNING = '06:00';
const DAYS: Record<PutOff, number> = { tomorrow: 1, 'next-week': 7 };
const DAY_MS = 86_400_000;

/** The morning, by the blog's clock, of the day until which something is put off. */
export function laterMoment(until: PutOff, { now, timeZone }: { now: Date; timeZone: string }): Date {
  // Days are counted on the calendar: where clocks change, one has 23 hours or 25.
  const today = Date.parse(`${localTime(now, timeZone).slice(0, 10)}T00:00Z`);
  const day = new Date(today + DAYS[until] * DAY_MS).toISOString().slice(0, 10);
  return momentAt(`${day}T${MORNING}`, timeZone) ?? new Date(now.getTime() + DAYS[until] * DAY_MS);
}
