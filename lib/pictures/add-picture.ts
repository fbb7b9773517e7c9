import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { pictures } from '@/db/schema/articles';
import { Refusal } from '@/lib/refusal';
import { dataSubfolder } from '@/lib/site/data-folder';
import { oneLine } from '@/lib/site/text';
import { cleanPicture } from './clean-picture';
import { PICTURE_TYPES } from './file-name';

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
 * Keeps a picture in the data folder: turned upright, without what the camera wrote into it (place, time, device).
 * The same bytes twice are one picture.
 * @throws Refusal with a sentence when it is too large, or no picture of a kind that we keep
 */
export async function addPicture(db: Database, given: GivenPicture): Promise<AddedPicture> {
  if (given.bytes.length > PICTURE_BYTES_LIMIT) refuse('This picture is too large: 20 MB at most.');
  const hash = createHash('sha256').update(given.bytes).digest('hex').slice(0, 32);
  const known = await findByHash(db, hash);
  if (known && existsSync(placeOf(known.file))) return known;

  const { data, ending, width, height } = await cleanPicture(given.bytes);
  const added = { file: `${hash}.${ending}`, width, height, mime: PICTURE_TYPES[ending] };
  await writeWhole(placeOf(added.file), data);
  await db
    .insert(pictures)
    .values({
      ...added,
      bytes: data.length,
      alt: given.alt ?? '',
      name: oneLine(given.name).slice(0, NAME_LIMIT).toWellFormed(),
      uploadedBy: given.uploadedBy,
    })
    .onConflictDoNothing();
  return added;
}

function refuse(sentence: string): never {
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

/** Where a picture's file lies. */
export function placeOf(file: string): string {
  return join(dataSubfolder('uploads'), file);
}

/** A file is there whole or not at all, also after a power cut. */
async function writeWhole(place: string, data: Uint8Array): Promise<void> {
  const draft = `${place}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
}
