import sharp, { type OverlayOptions } from 'sharp';
import { isWordmark } from '@/lib/blog/wordmark';
import { pictureFile } from '@/lib/pictures/place';
import { type Drawn, drawRuns } from './draw-text';
import { SANS } from './fonts';
import { type BlogLook, HEIGHT, INK, INK_SOFT, MARGIN, PAPER, ROOM, WIDTH } from './look';

const STRONG = { family: SANS, weight: 600, colour: INK };
const SOFT = { family: SANS, weight: 400, colour: INK_SOFT };
/** The middle of the last line, from above. */
const FOOT = HEIGHT - MARGIN;
/** A logo's room, and the edge of the plate that one may need. Pixels. */
const LOGO_BOX = { width: 420, height: 48 };
const PLATE_EDGE = { top: 8, bottom: 8, left: 8, right: 8 };

/** Something that was drawn, and where it stands: from the side where lines begin, and from above. */
export interface Piece {
  drawn: Drawn;
  start: number;
  top: number;
}

/** Puts pieces on paper; in a text that is read from right to left everything begins there. */
export async function drawCard(pieces: (Piece | undefined)[], isMirrored: boolean): Promise<Buffer> {
  const overlays: OverlayOptions[] = pieces.flatMap((piece) => {
    if (!piece) return [];
    const { drawn, start, top } = piece;
    const left = isMirrored ? WIDTH - start - drawn.width : start;
    return [{ input: drawn.input, left: Math.round(left), top: Math.round(top) }];
  });
  const paper = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: PAPER };
  return sharp({ create: paper })
    .composite(overlays)
    .png({ palette: true, colours: 128, effort: 7 })
    .toBuffer();
}

/** What stands for the blog, as over its pages: its mark and its name, or a logo in which the name can be read. */
export async function drawHeader(blog: BlogLook, isMirrored: boolean): Promise<(Piece | undefined)[]> {
  const logo = blog.logo && (await drawLogo(blog.logo));
  const sign = logo ?? (await drawMark(isMirrored));
  const first = { drawn: sign, start: MARGIN, top: MARGIN - sign.height / 2 };
  if (logo && blog.logo && isWordmark(blog.logo)) return [first];
  const beside = sign.width + 18;
  const name = await drawRuns([{ words: blog.name, style: STRONG }], { width: ROOM - beside, size: 30 });
  return [first, name && { drawn: name, start: MARGIN + beside, top: MARGIN - name.height / 2 }];
}

/** Undefined when its file is gone: a picture is made all the same. One that the paper would hide stands on a plate. */
async function drawLogo({ file, plateOn }: NonNullable<BlogLook['logo']>): Promise<Drawn | undefined> {
  const shown = sharp(pictureFile(file)).resize({ ...LOGO_BOX, fit: 'inside', withoutEnlargement: true });
  if (plateOn === 'light') shown.flatten({ background: INK }).extend({ ...PLATE_EDGE, background: INK });
  try {
    const { data, info } = await shown.png().toBuffer({ resolveWithObject: true });
    return { input: data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

/** The hooked rule of a reply. */
function drawMark(isMirrored: boolean): Promise<Drawn> {
  const turn = isMirrored ? 'transform="scale(-1 1) translate(-16 0)"' : '';
  return svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="34" height="40" viewBox="0 0 16 19"><path ${turn} fill="none" stroke="${INK}" stroke-width="2.6" d="M2 1v9.5a5 5 0 0 0 5 5h8"/></svg>`,
  );
}

/** The last line: who wrote it, in the author's colour, and how much was said. */
export async function drawFoot(
  { authors, facts }: { authors: string; facts: string },
  author: string,
): Promise<Piece | undefined> {
  const runs = [
    { words: authors, style: { ...STRONG, colour: author } },
    { words: facts, style: SOFT },
  ];
  const drawn = await drawRuns(runs, { width: ROOM, size: 30 });
  return drawn && { drawn, start: MARGIN, top: FOOT - drawn.height / 2 };
}

/** The word "Author" on the colour that nobody else has. */
export async function drawBadge(
  word: string,
  { author, onAuthor }: { author: string; onAuthor: string },
): Promise<Drawn | undefined> {
  const text = await drawRuns([{ words: word, style: { ...STRONG, colour: onAuthor } }], {
    width: 300,
    size: 22,
  });
  if (!text) return undefined;
  const [width, height] = [text.width + 26, 36];
  const plate = await svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="7" fill="${author}"/></svg>`,
  );
  const { data, info } = await sharp(plate.input)
    .composite([{ input: text.input, left: 13, top: Math.round((height - text.height) / 2) }])
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** A rule along what an author says. */
export function drawRule(height: number, author: string): Promise<Drawn> {
  return svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="5" height="${Math.ceil(height)}"><rect width="100%" height="100%" rx="2.5" fill="${author}"/></svg>`,
  );
}

async function svg(markup: string): Promise<Drawn> {
  const { data, info } = await sharp(Buffer.from(markup)).png().toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}
