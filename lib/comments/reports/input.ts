import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { textField } from '@/lib/site/text';
import { idField, judgedInput } from '../input';
import { REPORT_REASONS } from './reasons';

/** UTF-16 units: a few sentences. */
const REPORT_WORDS_LIMIT = 1_000;

export const reportInput = z.object({
  commentId: idField,
  reason: z.enum(REPORT_REASONS, zodSays('reports.chooseOne')),
  words: textField(REPORT_WORDS_LIMIT, {
    tooLong: zodSays('reports.wordsTooLong', { limit: REPORT_WORDS_LIMIT }),
  }),
});
export type ReportInput = z.output<typeof reportInput>;

export const closeReportsInput = judgedInput.extend({
  /** Sent from the comment's own page, to which it leads back. */
  isOnItsPage: z.preprocess((value) => value === '1', z.boolean()),
});
