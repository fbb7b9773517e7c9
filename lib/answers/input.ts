import { z } from 'zod';

/** What a mail's link carries; longer than any of ours. */
export const tokenInput = z.object({ token: z.string().max(300).catch('') });

export const choiceInput = z.object({ wanted: z.preprocess((sent) => sent === '1', z.boolean()) });
