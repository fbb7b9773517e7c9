import { pictureAddress } from './file-name';
import { variantName } from './variants';

/** Pixels of a portrait's side: three times what pages show, and the narrowest variant. */
export const PORTRAIT_SIDE = 480;

/** Where a portrait is found, in the newest kind and in one that every browser knows. */
export function portraitSources(file: string): { avif: string; webp: string } {
  const [hash = ''] = file.split('.');
  const avif = variantName({ hash, width: PORTRAIT_SIDE, ending: 'avif' });
  return { avif: pictureAddress(avif), webp: pictureAddress(file) };
}
