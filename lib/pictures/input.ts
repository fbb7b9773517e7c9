import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { lineField } from '@/lib/site/text';

/** UTF-16 units: a spoken sentence or three. */
const ALT_LIMIT = 1_000;

/** Fields of a form that sends a picture; a file field that was left empty arrives as an empty file. */
export const pictureFields = {
  picture: z.custom<File>((sent) => sent instanceof File, zodSays('editing.pictureMissing')).optional(),
  alt: lineField(ALT_LIMIT, { tooLong: zodSays('editing.altTooLong', { limit: ALT_LIMIT }) }),
  decorative: z.unknown().optional().transform(Boolean),
};

const pictureInput = z.object(pictureFields);

export type PictureInput = z.output<typeof pictureInput>;
