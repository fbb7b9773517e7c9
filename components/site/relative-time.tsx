import { noteTrueUntil } from '@/lib/site/exchange';
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
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    moment,
  );
}

/** "14 March 2022", for an article's date. */
export function CalendarDate({ moment, language, timeZone, className }: Props) {
  const day = new Intl.DateTimeFormat(dayLanguage(language), { dateStyle: 'long', timeZone }).format(moment);
  return (
    <time dateTime={moment.toISOString()} className={className}>
      {day}
    </time>
  );
}

/** Plain "en" means the world's English: day before month. */
function dayLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
