import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { pictures } from '@/db/schema/articles';
import { type Sentence, say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { oneLine } from '@/lib/site/text';
import { cleanPicture } from './clean-picture';
import { PICTURE_TYPES } from './file-name';
import { lookAtPicture } from './look-at-picture';
import { originalFile, pictureFile } from './place';
import { writeWhole } from './write-whole';

/** Bytes of one picture as it is sent: more than today's cameras make. */
export const PICTURE_BYTES_LIMIT = 20 * 1024 * 1024;
/** Characters of the name that is remembered. */
const NAME_LIMIT = 200;

export interface GivenPicture {
  bytes: Uint8Array;
  /** The name that the file had on its owner's machine. */
  name: string;
  alt?: string;
  uploadedBy?: string;
}

export interface AddedPicture {
  /** Served as `/uploads/<file>`. */
  file: string;
  /** Pixels, as it is shown. */
  width: number;
  height: number;
  mime: string;
}

/**
 * Keeps a picture in the data folder: as it came, and for readers turned upright, without what the camera wrote into
 * it (place, time, device). The same bytes twice are one picture.
 * @throws Refusal with a sentence when it is too large, or no picture of a kind that we keep
 */
export async function addPicture(db: Database, given: GivenPicture): Promise<AddedPicture> {
  if (given.bytes.length > PICTURE_BYTES_LIMIT) refuse(say('editing.pictureTooLarge'));
  const hash = createHash('sha256').update(given.bytes).digest('hex').slice(0, 32);
  const known = await findByHash(db, hash);
  if (known && existsSync(pictureFile(known.file))) return known;

  const { data, sent, ending, width, height } = await cleanPicture(given.bytes);
  const added = { file: `${hash}.${ending}`, width, height, mime: PICTURE_TYPES[ending] };
  const looks = await lookAtPicture(data);
  await writeWhole(originalFile(hash, sent), given.bytes);
  await writeWhole(pictureFile(added.file), data);
  await db
    .insert(pictures)
    .values({
      ...added,
      ...looks,
      bytes: data.length,
      alt: given.alt ?? '',
      name: oneLine(given.name).slice(0, NAME_LIMIT).toWellFormed(),
      uploadedBy: given.uploadedBy,
    })
    .onConflictDoNothing();
  return added;
}

function refuse(sentence: Sentence): never {
  throw new Refusal(sentence, { fields: { picture: sentence } });
}

async function findByHash(db: Database, hash: string): Promise<AddedPicture | undefined> {
  const { file, width, height, mime } = pictures;
  const names = Object.keys(PICTURE_TYPES).map((ending) => `${hash}.${ending}`);
  const [found] = await db
    .select({ file, width, height, mime })
    .from(pictures)
    .where(inArray(file, names))
    .limit(1);
  return found;
}
