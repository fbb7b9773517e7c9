import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { lineField } from '@/lib/site/text';
import { GIVEN_ROLES, INVITED_ROLES } from './policy';

/** UTF-16 units: a name and a word or two. */
export const NOTE_LIMIT = 100;
/** Longer than any id or token of ours. */
const ID_LIMIT = 200;

export const inviteInput = z.object({
  role: z.enum(INVITED_ROLES, zodSays('people.chooseRole')),
  note: lineField(NOTE_LIMIT, { tooLong: zodSays('people.noteTooLong', { limit: NOTE_LIMIT }) }),
});

/** Which list to go back to. */
const show = z.enum(['team', 'readers', 'closed']).catch('team');
// What no text of PostgreSQL can hold is nobody's.
const id = z
  .string()
  .min(1)
  .max(ID_LIMIT)
  .refine((text) => !text.includes('\0'));

export const invitationInput = z.object({ invitationId: id });

export const personInput = z.object({ personId: id, show });

/** Beside the button stands whom it is for. */
export const handOverInput = z.object({ personId: id });

export const roleInput = personInput.extend({ role: z.enum(GIVEN_ROLES, zodSays('people.chooseRole')) });

/** What is not a token of ours is simply unknown. */
export const acceptInput = z.object({ token: z.string().max(ID_LIMIT).catch('') });
