import { relativeFormat } from './formats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From which age on (ms) which unit is used, and how long it is (ms). */
const STEPS: [from: number, unit: Intl.RelativeTimeFormatUnit, length: number][] = [
  [365 * DAY, 'year', 365.25 * DAY],
  [30 * DAY, 'month', 30.44 * DAY],
  [14 * DAY, 'week', 7 * DAY],
  [DAY, 'day', DAY],
  [HOUR, 'hour', HOUR],
  [MINUTE, 'minute', MINUTE],
];

export interface RelativeTime {
  /** "4 years ago" */
  text: string;
  /** When it will read differently, in milliseconds since 1970. */
  trueUntil: number;
}

/** How long ago `moment` was, in words, as a kept document may say it until `trueUntil`. Times in ms since 1970. */
export function relativeTime(moment: number, now: number, language: string): RelativeTime {
  const age = Math.max(0, now - moment);
  const step = STEPS.find(([from]) => age >= from);
  if (!step)
    return { text: relativeFormat(language, 'auto').format(0, 'second'), trueUntil: moment + MINUTE };
  const [, unit, length] = step;
  const count = Math.max(1, Math.floor(age / length));
  const next = STEPS.map(([from]) => moment + from).filter((at) => at > now);
  return {
    text: relativeFormat(language, 'always').format(-count, unit),
    trueUntil: Math.min(moment + (count + 1) * length, ...next),
  };
}

/** How long something has lasted, in words: "11 days"; at least "1 minute". In milliseconds. */
export function timespanInWords(length: number, language: string): string {
  const step = STEPS.find(([from]) => length >= from) ?? [MINUTE, 'minute', MINUTE];
  const [, unit, of] = step;
  const count = Math.max(1, Math.floor(length / of));
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
