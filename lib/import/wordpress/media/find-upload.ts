import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { WxrProblem } from '../wxr/problem';

/** The folder that the operator named, as it really is. */
export function requireUploads(folder: string): string {
  try {
    const real = realpathSync(folder);
    if (statSync(real).isDirectory()) return real;
  } catch {
    // said below
  }
  throw new WxrProblem(
    `There is no folder at ${folder}. Name the copy of wp-content/uploads that holds the pictures.`,
  );
}

/** The file of an upload, given its path below the folder of uploads; the folder may also be one or two above. */
export function findUpload(folder: string, path: string): string | undefined {
  for (const below of ['', 'uploads', join('wp-content', 'uploads')]) {
    const found = fileIn(folder, join(below, path));
    if (found) return found;
  }
  return undefined;
}

/** A file of the folder cannot be read. */
export class UploadProblem extends Error {}

/** @throws UploadProblem when it has more than `limit` bytes, or can't be read */
export function readUpload(file: string, limit: number): Buffer {
  if (statSync(file).size > limit) throw new UploadProblem('its file is too large');
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UploadProblem(`its file cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Nothing outside of the folder is ever read, whatever an export names. */
function fileIn(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    return real.startsWith(folder + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
