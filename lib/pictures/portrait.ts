import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { logError } from '@/lib/site/log';
import { PICTURE_BYTES_LIMIT } from './add-picture';
import { openPicture, written } from './clean-picture';
import { placeOfVariant } from './make-variant';
import { pictureFile } from './place';
import { PORTRAIT_SIDE } from './portrait-address';
import { variantsOf } from './variants';
import { writeWhole } from './write-whole';

const QUALITY = 82;
/** Bytes that name a file which nobody else's picture has: the same portrait of two people is two. */
const NAME_BYTES = 16;

/**
 * Keeps the middle of a picture as a square that stands still, and nothing else of what was sent. Gives its file.
 * @throws Refusal with a sentence when it is too large, or no picture of a kind that we take
 */
export async function keepPortrait(bytes: Uint8Array): Promise<string> {
  if (bytes.length > PICTURE_BYTES_LIMIT) {
    const tooLarge = say('editing.pictureTooLarge');
    throw new Refusal(tooLarge, { fields: { picture: tooLarge } });
  }
  const { kind, image, width, height } = await openPicture(bytes, { keepsMoving: false });
  // A drawing has no pixels of its own.
  const side = kind === 'svg' ? PORTRAIT_SIDE : Math.max(1, Math.min(PORTRAIT_SIDE, width, height));
  const { data } = await written(image.resize(side, side, { fit: 'cover' }).webp({ quality: QUALITY }));
  const file = `${randomBytes(NAME_BYTES).toString('hex')}.webp`;
  await writeWhole(pictureFile(file), data);
  return file;
}

/** Removes a portrait with all that was made of it. What cannot be removed is logged: whoever asked is done with it. */
export async function dropPortrait(file: string | null): Promise<void> {
  if (!file) return;
  const places = [pictureFile(file), ...variantsOf(file).map(placeOfVariant)];
  await Promise.all(places.map((place) => rm(place, { force: true }))).catch((error) =>
    logError('a portrait was not removed', error),
  );
}
