import { z } from 'zod';
import { bodyField, idField } from '../input';

/** What the forms on the page of one's own comment send. */
export const ownInput = z.object({
  commentId: idField,
  /** Of a guest who came with it; without it the browser or the session proves who writes. */
  receipt: z.string().max(100).catch(''),
});

export const editOwnInput = ownInput.extend({
  body: bodyField,
  intent: z.enum(['save', 'preview']).catch('save'),
});
