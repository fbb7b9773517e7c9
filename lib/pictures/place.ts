import { join } from 'node:path';
import { dataSubfolder } from '@/lib/site/data-folder';

/** Where the file lies that is served of a picture: upright, and without what the camera wrote. */
export function pictureFile(file: string): string {
  return join(dataSubfolder('uploads'), file);
}

/** Where a picture lies byte for byte as it came. It is never served: it may say where it was taken. */
export function originalFile(hash: string, ending: string): string {
  return join(dataSubfolder('originals'), `${hash}.${ending}`);
}
