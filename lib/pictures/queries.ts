import { inArray } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { pictures } from '@/db/schema/articles';

export interface PictureSize {
  /** Pixels. */
  width: number;
  height: number;
}

/** The sizes of those of the files that are known. */
export async function findPictureSizes(db: Queryable, files: string[]): Promise<Map<string, PictureSize>> {
  if (files.length === 0) return new Map();
  const { file, width, height } = pictures;
  const rows = await db.select({ file, width, height }).from(pictures).where(inArray(pictures.file, files));
  return new Map(rows.map((row) => [row.file, { width: row.width, height: row.height }]));
}
