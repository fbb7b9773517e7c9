import { z } from 'zod';
import { lineField } from '@/lib/site/text';
import { canonicalLanguage } from './language';
import { canonicalTimeZone } from './time-zone';

/** UTF-16 units: a name that still fits into a page's header and a mail's subject. */
const NAME_LIMIT = 100;
const TAGLINE_LIMIT = 200;

export const blogSettingsInput = z.object({
  name: lineField(NAME_LIMIT, {
    missing: 'A blog needs a name.',
    tooLong: `The name is too long: ${NAME_LIMIT} characters at most.`,
  }),
  tagline: lineField(TAGLINE_LIMIT, {
    tooLong: `The line is too long: ${TAGLINE_LIMIT} characters at most.`,
  }),
  language: z
    .string()
    .default('')
    .transform((code, context) => {
      const language = canonicalLanguage(code.trim());
      if (language) return language;
      context.addIssue('This is no language code. Codes look like “en”, “de” or “pt-BR”.');
      return z.NEVER;
    }),
  timeZone: z
    .string()
    .default('')
    .transform((name, context) => {
      const timeZone = canonicalTimeZone(name.trim());
      if (timeZone) return timeZone;
      context.addIssue('This is no time zone. Their names look like “Europe/Lisbon” or “UTC”.');
      return z.NEVER;
    }),
});

export type BlogSettingsInput = z.output<typeof blogSettingsInput>;
