import { z } from 'zod';
import { idField } from '@/lib/comments/input';
import { zodSays } from '@/lib/language/sentence';
import { lineField } from '@/lib/site/text';

export const claimInput = z.object({
  /** The last of the comments that were shown: what came in since is not claimed unseen. */
  upToId: idField,
});

export const earlierInput = z.object({
  /** One of the comments that were shown. */
  commentId: idField,
});

/** UTF-16 units: longer than the word in any language. */
const WORD_LIMIT = 100;

export const deleteAccountInput = z.object({
  comments: z.enum(['keep', 'remove'], zodSays('account.chooseOne')),
  /** The word that is asked for, as the viewer typed it. */
  confirmation: lineField(WORD_LIMIT, { tooLong: zodSays('account.wordTooLong') }),
});
export type AccountDeletion = z.output<typeof deleteAccountInput>;

/** A file field that was left empty arrives as an empty file. */
export const portraitInput = z.object({
  picture: z.custom<File>((sent) => sent instanceof File, zodSays('editing.pictureMissing')).optional(),
});

export const nothingInput = z.object({});
