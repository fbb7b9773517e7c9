import { Problem } from './problem';

const DAY = 86_400;

/**
 * For how many seconds others' caches (a CDN, nginx) may keep pages without asking: `REJOINDER_SHARED_MAX_AGE`. For so long
 * they may show what has been changed, so that it is none unless the operator says so.
 * @throws Problem when it is no such number
 */
export function sharedSeconds(text = process.env.REJOINDER_SHARED_MAX_AGE): number {
  const seconds = Number(text || 0);
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= DAY) return seconds;
  throw new Problem(
    `REJOINDER_SHARED_MAX_AGE is "${text}", which is no number of seconds: it must be one from 0 to ${DAY}.`,
  );
}
