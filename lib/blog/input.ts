import { z } from 'zod';
import { pictureType } from '@/lib/pictures/file-name';
import { lineField } from '@/lib/site/text';
import { contrastOnPaper, HOUSE_COLOUR, isReadable, readableShade } from './author-colour';
import { canonicalLanguage } from './language';
import { HOUSE_PAIRING, PAIRINGS } from './pairings';
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
  /** `#rrggbb`; null for the house's own. */
  authorColour: z
    .string()
    .default('')
    .transform((typed, context) => {
      const colour = typed.trim().toLowerCase();
      if (colour === '' || colour === HOUSE_COLOUR) return null;
      if (!/^#[0-9a-f]{6}$/.test(colour)) {
        context.addIssue('Please give the colour as six digits, like #0a6b5c.');
        return z.NEVER;
      }
      if (isReadable(colour)) return colour;
      context.addIssue(
        `On the paper this colour has a contrast of ${contrastOnPaper(colour).toFixed(1)} to 1, and words need 4.5. Its nearest shade that can be read is ${readableShade(colour)}.`,
      );
      return z.NEVER;
    }),
  typePairing: z.enum(PAIRINGS, 'Please choose one of the three.').default(HOUSE_PAIRING),
  /** What follows an article first. */
  order: z.enum(['form', 'dialogue'], 'Please choose one of the two.').default('form'),
  logo: z.custom<File>((sent) => sent instanceof File, 'Please choose a picture.').optional(),
  /** The picture of an earlier preview, or of the logo that there is. */
  keptLogo: z
    .string()
    .optional()
    .transform((file) => (file && pictureType(file) ? file : undefined)),
  removeLogo: z.unknown().optional().transform(Boolean),
  intent: z.enum(['save', 'preview']).catch('save'),
});

export type BlogSettingsInput = z.output<typeof blogSettingsInput>;
