import { z } from 'zod';
import { textField } from '@/lib/site/text';
import { LINKS_LIMIT, moderationSettings, WORD_LIST_LIMIT } from './settings';

const words = textField(WORD_LIST_LIMIT, {
  tooLong: `This list is longer than ${WORD_LIST_LIMIT.toLocaleString('en')} characters. Please shorten it.`,
});
const HOW_MANY = `Please give a number from 0 to ${LINKS_LIMIT}.`;
/** As long as a comment. */
const TRIED_LIMIT = 20_000;

/** What the form of the settings sends: to be kept, or to be tried on a text. */
export const moderationInput = moderationSettings.extend({
  heldWords: words,
  blockedWords: words,
  // An emptied field is no number, though it would count as 0.
  mostLinks: z.preprocess(
    (typed) => (String(typed).trim() === '' ? undefined : typed),
    z.coerce.number(HOW_MANY).int(HOW_MANY).min(0, HOW_MANY).max(LINKS_LIMIT, HOW_MANY),
  ),
  tried: textField(TRIED_LIMIT, { tooLong: 'This text is longer than a comment can be.' }),
  intent: z.enum(['save', 'try']).catch('save'),
});
export type ModerationInput = z.output<typeof moderationInput>;
