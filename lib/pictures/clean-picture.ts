import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { type Sentence, say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { PictureEnding } from './file-name';

/** Pixels, over all frames: a picture of 100 megapixels takes 400 MB of memory to open. */
const PIXELS_LIMIT = 100_000_000;
/** Quality of what is written anew: losses below what the eye sees. */
const QUALITY = { jpg: 88, webp: 86, avif: 65 };
/** Pixels of the longer side that a drawing is given when it names a smaller size of its own. */
const DRAWING_SIDE = 1600;

export interface CleanPicture {
  data: Buffer;
  /** What the bytes were when they came. */
  sent: Kind;
  ending: PictureEnding;
  width: number;
  height: number;
}

type Kind = PictureEnding | 'svg';

/**
 * Reads bytes as a picture and writes it anew in the same format, upright and without metadata. A drawing (SVG)
 * becomes a PNG. Whatever else stood in the file is gone.
 * @throws Refusal when the bytes are no such picture, or a broken or an enormous one
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const { kind, image } = await openPicture(bytes, { keepsMoving: true });
  const ending = kind === 'svg' ? 'png' : kind;
  const { data, info } = await written(encode(image, ending));
  return { data, sent: kind, ending, width: info.width, height: info.pageHeight ?? info.height };
}

/**
 * Looks whether bytes are a picture of a kind and a size that we take, and opens it: upright, and of a moving one the first
 * frame unless it shall keep moving.
 * @throws Refusal as `cleanPicture`
 */
export async function openPicture(
  bytes: Uint8Array,
  { keepsMoving }: { keepsMoving: boolean },
): Promise<{ kind: Kind; image: Sharp; width: number; height: number }> {
  const kind = kindOf(bytes);
  if (!kind) refuse(say('editing.noPicture'));
  const { width = 0, height = 0, pages = 1 } = await measure(bytes);
  if (width * height * pages > PIXELS_LIMIT) refuse(say('editing.tooManyPixels'));
  const image =
    kind === 'svg' ? drawing(bytes, Math.max(width, height)) : photograph(bytes, { kind, keepsMoving });
  return { kind, image, width, height };
}

/**
 * What a picture is when it is written.
 * @throws Refusal when what it was opened from is broken
 */
export async function written(image: Sharp): Promise<{ data: Buffer; info: OutputInfo }> {
  try {
    return await image.toBuffer({ resolveWithObject: true });
  } catch {
    refuse(UNREADABLE);
  }
}

const UNREADABLE = say('editing.pictureBroken');

function refuse(sentence: Sentence): never {
  throw new Refusal(sentence, { fields: { picture: sentence } });
}

async function measure(bytes: Uint8Array) {
  try {
    const { width, height, pageHeight, pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height: pageHeight ?? height, pages };
  } catch {
    refuse(UNREADABLE);
  }
}

function photograph(
  bytes: Uint8Array,
  { kind, keepsMoving }: { kind: PictureEnding; keepsMoving: boolean },
): Sharp {
  const animated = keepsMoving && (kind === 'gif' || kind === 'webp');
  return sharp(bytes, { animated, limitInputPixels: PIXELS_LIMIT, failOn: 'error' }).autoOrient();
}

function drawing(bytes: Uint8Array, side: number): Sharp {
  const density = Math.min(72 * Math.max(1, DRAWING_SIDE / Math.max(1, side)), 2_400);
  return sharp(bytes, { density, limitInputPixels: PIXELS_LIMIT });
}

function encode(image: Sharp, ending: PictureEnding): Sharp {
  switch (ending) {
    case 'jpg':
      return image.jpeg({ quality: QUALITY.jpg, mozjpeg: true });
    case 'png':
      return image.png({ compressionLevel: 9 });
    case 'webp':
      return image.webp({ quality: QUALITY.webp });
    case 'avif':
      return image.avif({ quality: QUALITY.avif });
    case 'gif':
      return image.gif();
  }
}

/** By the first bytes: neither the name nor the type that a browser sends says anything sure. */
function kindOf(bytes: Uint8Array): Kind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024));
  const latin = head.toString('latin1');
  if (latin.startsWith('\xff\xd8\xff')) return 'jpg';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(latin)) return 'gif';
  if (/^RIFF....WEBP/s.test(latin)) return 'webp';
  if (/^....ftyp(avif|avis)/s.test(latin) || /^....ftyp(mif1|miaf).{0,40}avif/s.test(latin)) return 'avif';
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  return isDrawing(text) ? 'svg' : undefined;
}

/** Whether a text begins as an SVG does: what may stand before its first element is stepped over, each once. */
function isDrawing(text: string): boolean {
  let rest = text.trimStart().replace(/^<\?xml[^>]*>/, '');
  for (;;) {
    rest = rest.trimStart();
    const after = rest.startsWith('<!--') ? rest.indexOf('-->', 4) + 3 : lengthOfDoctype(rest);
    if (after < 3) return /^<svg[\s>]/i.test(rest);
    rest = rest.slice(after);
  }
}

function lengthOfDoctype(text: string): number {
  return /^<!doctype svg[^>]*>/i.exec(text)?.[0].length ?? 0;
}
