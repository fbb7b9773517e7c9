import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { textField } from '@/lib/site/text';
import {
  CLOSE_LIMIT,
  COUNT_LIMIT,
  DAYS_LIMIT,
  EDIT_MINUTES_LIMIT,
  LINKS_LIMIT,
  moderationSettings,
  REPORTS_LIMIT,
  SECONDS_LIMIT,
  WORD_LIST_LIMIT,
} from './settings';

const words = textField(WORD_LIST_LIMIT, {
  tooLong: zodSays('moderation.listTooLong', { limit: WORD_LIST_LIMIT }),
});

function howMany(most: number, sentence = zodSays('moderation.noNumber', { most })) {
  // An emptied field is no number, though it would count as 0.
  return z.preprocess(
    (typed) => (String(typed).trim() === '' ? undefined : typed),
    z.coerce.number(sentence).int(sentence).min(0, sentence).max(most, sentence),
  );
}

/** As long as a comment. */
const TRIED_LIMIT = 20_000;

/** What the form of the settings sends: to be kept, or to be tried on a text. */
export const moderationInput = moderationSettings.extend({
  heldWords: words,
  blockedWords: words,
  mostLinks: howMany(LINKS_LIMIT),
  perPerson: howMany(COUNT_LIMIT),
  perNetwork: howMany(COUNT_LIMIT),
  perArticle: howMany(COUNT_LIMIT),
  closeAfterDays: howMany(CLOSE_LIMIT),
  networkDays: howMany(DAYS_LIMIT),
  editMinutes: howMany(EDIT_MINUTES_LIMIT, zodSays('ownWords.settingRange', { most: EDIT_MINUTES_LIMIT })),
  fewestSeconds: howMany(SECONDS_LIMIT),
  reportsToHold: howMany(REPORTS_LIMIT),
  tried: textField(TRIED_LIMIT, { tooLong: zodSays('moderation.triedTooLong') }),
  intent: z.enum(['save', 'try']).catch('save'),
});
export type ModerationInput = z.output<typeof moderationInput>;

/** By what the writer of a comment is banned, or no longer. */
export const banInput = z.object({
  commentId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  kind: z.enum(['person', 'address', 'network']),
});
