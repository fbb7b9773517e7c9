import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { pictureFields } from '@/lib/pictures/input';
import { lineField } from '@/lib/site/text';
import { articleFields, withAuthors } from './input';

/** What a button of the editor asks for. Each of them keeps every word that stands in the form. */
const INTENTS = ['save', 'preview', 'picture', 'publish', 'unpublish', 'remove'] as const;

/** The editor's form: the article, and what shall be done with it. */
export const editorInput = z
  .looseObject({
    ...articleFields,
    ...pictureFields,
    intent: z.enum(INTENTS).default('save').catch('save'),
    /** As a `datetime-local` field sends it, on the blog's clock; empty for now. */
    publishAt: lineField(40, { tooLong: zodSays('editing.noDate') }),
    /** Where in the text a picture shall stand, in UTF-16 units; at its end when not given. */
    cursor: z.coerce.number().int().nonnegative().optional().catch(undefined),
  })
  .transform(withAuthors);

export type EditorInput = z.output<typeof editorInput>;
