import { noteTrueUntil } from '@/lib/site/exchange';
import { dateFormat, dayLanguage } from '@/lib/site/formats';
import { relativeTime } from '@/lib/site/relative-time';

interface Props {
  moment: Date;
  language: string;
  timeZone: string;
  className?: string;
}

/** "4 years ago", with the exact time in `datetime` and on hover. Tells the page cache until when that is true. */
export function RelativeTime({ moment, language, timeZone, className }: Props) {
  const { text, trueUntil } = relativeTime(moment.getTime(), Date.now(), language);
  noteTrueUntil(trueUntil);
  return (
    <time dateTime={moment.toISOString()} title={exactTime(moment, language, timeZone)} className={className}>
      {text}
    </time>
  );
}

export function exactTime(moment: Date, language: string, timeZone: string): string {
  return dateFormat(language, timeZone, true).format(moment);
}

/** "14 March 2022", for an article's date. */
export function CalendarDate({ moment, language, timeZone, className }: Props) {
  const day = dateFormat(dayLanguage(language), timeZone, false).format(moment);
  return (
    <time dateTime={moment.toISOString()} className={className}>
      {day}
    </time>
  );
}
