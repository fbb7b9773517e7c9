import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { dataSubfolder } from '@/lib/site/data-folder';
import { logError } from '@/lib/site/log';
import { PICTURE_TYPES } from './file-name';
import { pictureFile } from './place';
import { type Variant, type VariantEnding, variantName } from './variants';
import { writeWhole } from './write-whole';

/**
 * Variants that are made at the same time: the library uses every core for one, and readers' pages come first. The
 * others wait in line, each once, however many ask.
 */
let last: Promise<unknown> = Promise.resolve();
const underWay = new Map<string, Promise<boolean>>();

/** The path of a variant that was made before. */
export async function findVariant(variant: Variant): Promise<string | undefined> {
  const place = placeOfVariant(variant);
  const found = await stat(place).catch(() => undefined);
  return found?.isFile() ? place : undefined;
}

/** Makes a variant of a kept picture and keeps it. False when it cannot be made: then the picture itself has to serve. */
export function makeVariant(variant: Variant): Promise<boolean> {
  const name = variantName(variant);
  const known = underWay.get(name);
  if (known) return known;
  const made = last.then(() => write(variant)).finally(() => underWay.delete(name));
  underWay.set(name, made);
  last = made;
  return made;
}

/** The file of the picture that a variant is of. */
export async function findSource({ hash }: Variant): Promise<string | undefined> {
  for (const ending of Object.keys(PICTURE_TYPES)) {
    const file = `${hash}.${ending}`;
    const isThere = await access(pictureFile(file)).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

async function write(variant: Variant): Promise<boolean> {
  try {
    const source = await findSource(variant);
    if (!source) return false;
    const image = sharp(pictureFile(source)).resize({ width: variant.width, withoutEnlargement: true });
    await writeWhole(placeOfVariant(variant), await encode(image, variant.ending).toBuffer());
    return true;
  } catch (error) {
    logError('a variant of a picture was not made', error);
    return false;
  }
}

/** AVIF's next effort takes ten times as long on one core and saves a third. */
function encode(image: Sharp, ending: VariantEnding): Sharp {
  return ending === 'avif' ? image.avif({ quality: 55, effort: 2 }) : image.webp({ quality: 78 });
}

/** Where a variant lies, once it is made. */
export function placeOfVariant(variant: Variant): string {
  return join(dataSubfolder('variants'), variantName(variant));
}
