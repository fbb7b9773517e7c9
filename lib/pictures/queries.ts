import { inArray } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { pictures } from '@/db/schema/articles';
import type { PictureLooks } from './look-at-picture';

export interface KeptPicture extends PictureLooks {
  file: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Those of the files that are pictures of ours, by their name. */
export async function findPictures(db: Queryable, files: string[]): Promise<Map<string, KeptPicture>> {
  if (files.length === 0) return new Map();
  const { file, width, height, frames, tints } = pictures;
  const rows = await db
    .select({ file, width, height, frames, tints })
    .from(pictures)
    .where(inArray(file, files));
  return new Map(rows.map((row) => [row.file, row]));
}
