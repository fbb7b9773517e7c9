import { z } from 'zod';
import { complaint, say, zodSays } from '@/lib/language/sentence';
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
    missing: zodSays('settings.nameMissing'),
    tooLong: zodSays('settings.nameTooLong', { limit: NAME_LIMIT }),
  }),
  tagline: lineField(TAGLINE_LIMIT, {
    tooLong: zodSays('settings.taglineTooLong', { limit: TAGLINE_LIMIT }),
  }),
  language: z
    .string()
    .default('')
    .transform((code, context) => {
      const language = canonicalLanguage(code.trim());
      if (language) return language;
      context.addIssue(complaint(say('forms.noLanguage')));
      return z.NEVER;
    }),
  timeZone: z
    .string()
    .default('')
    .transform((name, context) => {
      const timeZone = canonicalTimeZone(name.trim());
      if (timeZone) return timeZone;
      context.addIssue(complaint(say('settings.noTimeZone')));
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
        context.addIssue(complaint(say('settings.noColour')));
        return z.NEVER;
      }
      if (isReadable(colour)) return colour;
      const contrast = contrastOnPaper(colour).toFixed(1);
      context.addIssue(
        complaint(say('settings.unreadableColour', { contrast, shade: readableShade(colour) })),
      );
      return z.NEVER;
    }),
  typePairing: z.enum(PAIRINGS, zodSays('settings.chooseOne')).default(HOUSE_PAIRING),
  /** What follows an article first. */
  order: z.enum(['form', 'dialogue'], zodSays('settings.chooseOne')).default('form'),
  logo: z.custom<File>((sent) => sent instanceof File, zodSays('editing.pictureMissing')).optional(),
  /** The picture of an earlier preview. */
  keptLogo: z
    .string()
    .optional()
    .transform((file) => (file && pictureType(file) ? file : undefined)),
  removeLogo: z.unknown().optional().transform(Boolean),
  intent: z.enum(['save', 'preview']).catch('save'),
});

export type BlogSettingsInput = z.output<typeof blogSettingsInput>;
