import sharp, { type OverlayOptions } from 'sharp';
import { type Drawn, drawRuns } from './draw-text';
import { SANS } from './fonts';
import { AUTHOR, HEIGHT, INK, INK_SOFT, MARGIN, ON_AUTHOR, PAPER, ROOM, WIDTH } from './look';

const STRONG = { family: SANS, weight: 600, colour: INK };
const SOFT = { family: SANS, weight: 400, colour: INK_SOFT };
/** The middle of the last line, from above. */
const FOOT = HEIGHT - MARGIN;

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
    .png({ palette: true, colours: 64, effort: 7 })
    .toBuffer();
}

/** The mark, the hooked rule of a reply, and the blog's name beside it. */
export async function drawHeader(blogName: string, isMirrored: boolean): Promise<(Piece | undefined)[]> {
  const name = await drawRuns([{ words: blogName, style: STRONG }], { width: ROOM - 52, size: 30 });
  const turn = isMirrored ? 'transform="scale(-1 1) translate(-16 0)"' : '';
  const mark = await svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="34" height="40" viewBox="0 0 16 19"><path ${turn} fill="none" stroke="${INK}" stroke-width="2.6" d="M2 1v9.5a5 5 0 0 0 5 5h8"/></svg>`,
  );
  return [
    { drawn: mark, start: MARGIN, top: MARGIN - 20 },
    name && { drawn: name, start: MARGIN + 52, top: MARGIN - name.height / 2 },
  ];
}

/** The last line: who wrote it, in the author's colour, and how much was said. */
export async function drawFoot(authors: string, facts: string): Promise<Piece | undefined> {
  const runs = [
    { words: authors, style: { ...STRONG, colour: AUTHOR } },
    { words: facts, style: SOFT },
  ];
  const drawn = await drawRuns(runs, { width: ROOM, size: 30 });
  return drawn && { drawn, start: MARGIN, top: FOOT - drawn.height / 2 };
}

/** The word "Author" in the colour that nobody else has. */
export async function drawBadge(word: string): Promise<Drawn | undefined> {
  const text = await drawRuns([{ words: word, style: { ...STRONG, colour: ON_AUTHOR } }], {
    width: 300,
    size: 22,
  });
  if (!text) return undefined;
  const [width, height] = [text.width + 26, 36];
  const plate = await svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="7" fill="${AUTHOR}"/></svg>`,
  );
  const { data, info } = await sharp(plate.input)
    .composite([{ input: text.input, left: 13, top: Math.round((height - text.height) / 2) }])
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** A rule along what an author says. */
export function drawRule(height: number): Promise<Drawn> {
  return svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="5" height="${Math.ceil(height)}"><rect width="100%" height="100%" rx="2.5" fill="${AUTHOR}"/></svg>`,
  );
}

async function svg(markup: string): Promise<Drawn> {
  const { data, info } = await sharp(Buffer.from(markup)).png().toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}
