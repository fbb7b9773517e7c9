// Making an Intl format takes a hundred times as long as using it, and a page of 500 comments uses three for each.
const kept = new Map<string, unknown>();
/** More than a blog has languages and zones; a guard against growing for ever. */
const KEPT_LIMIT = 100;

function keep<Format>(key: string, make: () => Format): Format {
  let format = kept.get(key) as Format | undefined;
  if (!format) {
    if (kept.size >= KEPT_LIMIT) kept.clear();
    format = make();
    kept.set(key, format);
  }
  return format;
}

/** The format for "4 years ago" in a language (BCP 47). */
export function relativeFormat(language: string, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat {
  return keep(`relative ${numeric} ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric }));
}

/** The format for a month by its name, or for a day within a year that is known ("14 March"). */
export function partOfYearFormat(
  language: string,
  timeZone: string,
  part: 'day' | 'month',
): Intl.DateTimeFormat {
  return keep(
    `${part} ${timeZone} ${language}`,
    () =>
      new Intl.DateTimeFormat(language, {
        month: 'long',
        day: part === 'day' ? 'numeric' : undefined,
        timeZone,
      }),
  );
}

/** Plain "en" means the world's English: day before month. */
export function dayLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The format for a count of things, in a language (BCP 47). */
export function countFormat(language: string): Intl.NumberFormat {
  return keep(`count ${language}`, () => new Intl.NumberFormat(language));
}

/** The format for a day, or for a day with its time, in a language (BCP 47) and a zone (IANA). */
export function dateFormat(language: string, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  return keep(
    `date ${withTime} ${timeZone} ${language}`,
    () =>
      new Intl.DateTimeFormat(language, {
        dateStyle: 'long',
        timeStyle: withTime ? 'short' : undefined,
        timeZone,
      }),
  );
}
