import { wcagContrast } from 'culori';
import sharp from 'sharp';
import type { Database } from '@/db/client';
import type { BlogLogo } from '@/db/schema/site';
import { type AddedPicture, addPicture } from '@/lib/pictures/add-picture';
import { pictureFile } from '@/lib/pictures/place';
import { findPictures } from '@/lib/pictures/queries';
import { PAPERS } from './author-colour';
import { isWordmark } from './wordmark';

/** Pixels: twice what the header shows, for fine screens. */
const LOGO_HEIGHT = 96;
const LOGO_WIDTH = 560;
/** Pixels of the squares for a browser's tab, and for home screens and feeds. */
const SMALL_ICON = 96;
const LARGE_ICON = 512;
/** WCAG 2.2 asks as much of what is no text. */
const LEAST_CONTRAST = 3;
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * Makes what pages, tabs and feeds show of a kept picture. Undefined when there is no such picture. Of a moving one the
 * first frame stands.
 */
export async function makeLogo(db: Database, source: string): Promise<BlogLogo | undefined> {
  if (!(await findPictures(db, [source])).has(source)) return undefined;
  const { data, info } = await withoutMargins(source);
  // What is added is written anew, with the losses of its format: none are made before.
  const add = (bytes: Buffer, name: string) => addPicture(db, { bytes, name });
  const shown = await sharp(data)
    .resize({ width: LOGO_WIDTH, height: LOGO_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .webp({ lossless: true })
    .toBuffer();
  const { file, width, height } = await add(shown, 'logo');
  return {
    source,
    file,
    width,
    height,
    icons: isWordmark(info) ? null : await makeIcons(data, add),
    // One that cannot be seen through has a ground of its own.
    plateOn: (await sharp(pictureFile(source)).stats()).isOpaque ? null : await paperThatHides(data),
  };
}

/** Empty margins would make it small. What has nothing but one colour has none. */
async function withoutMargins(source: string) {
  const whole = () => sharp(pictureFile(source)).png();
  try {
    return await whole().trim({ threshold: 0 }).toBuffer({ resolveWithObject: true });
  } catch {
    return whole().toBuffer({ resolveWithObject: true });
  }
}

async function makeIcons(data: Buffer, add: (bytes: Buffer, name: string) => Promise<AddedPicture>) {
  const square = (side: number) =>
    sharp(data).resize({ width: side, height: side, fit: 'contain', background: CLEAR }).png().toBuffer();
  const small = await add(await square(SMALL_ICON), 'icon');
  const large = await add(await square(LARGE_ICON), 'icon');
  return { small: small.file, large: large.file };
}

/** The paper from which the mean of its ink can hardly be told. */
async function paperThatHides(data: Buffer): Promise<BlogLogo['plateOn']> {
  const { data: pixels } = await sharp(data)
    .resize(64, 64, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    for (let part = 0; part < 3; part++) sums[part] = (sums[part] ?? 0) + (pixels[at + part] ?? 0) * alpha;
    sums[3] = (sums[3] ?? 0) + alpha;
  }
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / (sums[3] || 1) / 255);
  const ink = { mode: 'rgb' as const, r: red, g: green, b: blue };
  const seen = { light: wcagContrast(ink, PAPERS.light), dark: wcagContrast(ink, PAPERS.dark) };
  if (Math.min(seen.light, seen.dark) >= LEAST_CONTRAST) return null;
  return seen.light < seen.dark ? 'light' : 'dark';
}
