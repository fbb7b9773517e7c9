import sharp from 'sharp';
import { closeBidi } from '@/lib/site/bidi';
import { excerpt } from '@/lib/site/text';
import { readyFonts } from './fonts';

export interface Style {
  family: string;
  weight: number;
  colour: string;
  isItalic?: boolean;
  /** Of a line, as a multiple of the font's own. */
  lineHeight?: number;
}

/** Words that were drawn, on nothing. Pixels. */
export interface Drawn {
  input: Buffer;
  width: number;
  height: number;
}

interface Box {
  width: number;
  height: number;
  /** Pixels, the largest first. Words that are too many for the smallest are cut. */
  sizes: number[];
}

/** More than fits into any picture; measuring a whole article would take its time. */
const WORDS_LIMIT = 1_200;
/** So often a text is cut by a part until it fits. */
const CUTS = 40;

/** Draws words into a box, in the largest size in which they fit; undefined when there are none. */
export async function drawText(words: string, style: Style, box: Box): Promise<Drawn | undefined> {
  let text = excerpt(printable(words), WORDS_LIMIT);
  if (text === '') return undefined;
  await readyFonts();
  for (const size of box.sizes) {
    const drawn = await drawLines(text, { ...style, size }, box.width);
    if (fits(drawn, box)) return drawn;
  }
  const size = box.sizes.at(-1) ?? 0;
  for (let cut = 0; cut < CUTS; cut++) {
    const drawn = await drawLines(text, { ...style, size }, box.width);
    if (fits(drawn, box)) return drawn;
    text = excerpt(text, Math.floor(text.length * Math.min(0.9, box.height / drawn.height)));
  }
  return undefined;
}

function fits({ width, height }: Drawn, box: Box): boolean {
  return width <= box.width && height <= box.height;
}

/** A part of a line. */
export interface Run {
  words: string;
  style: Style;
}

/** Draws one line of several parts; too long, it is cut where there is most. Undefined when there are no words. */
export async function drawRuns(
  runs: Run[],
  { width, size }: { width: number; size: number },
): Promise<Drawn | undefined> {
  let parts = runs.map(({ words, style }) => ({ words: excerpt(printable(words), WORDS_LIMIT), style }));
  parts = parts.filter(({ words }) => words !== '');
  if (parts.length === 0) return undefined;
  await readyFonts();
  for (let cut = 0; cut < CUTS; cut++) {
    // Apart from each other also in direction: a Hebrew name does not turn the English words after it.
    const markup = parts.map(({ words, style }) => span(`\u2068${words}\u2069`, style)).join('\u2003');
    const drawn = await draw(markup, { family: parts[0]?.style.family ?? '', size });
    if (drawn.width <= width) return drawn;
    const longest = Math.max(...parts.map(({ words }) => words.length));
    parts = parts.map((part) =>
      part.words.length < longest
        ? part
        : { ...part, words: excerpt(part.words, Math.floor(longest * 0.85)) },
    );
  }
  return undefined;
}

function drawLines(text: string, style: Style & { size: number }, width: number): Promise<Drawn> {
  return draw(span(text, style), { family: style.family, size: style.size, width });
}

/** Scripts whose letters have an italic; others would be slanted. */
const WITH_ITALIC = /^\P{L}*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function span(text: string, { family, weight, colour, isItalic, lineHeight = 1 }: Style): string {
  const slant = isItalic && WITH_ITALIC.test(text) ? 'italic' : 'normal';
  return `<span font_family="${family}" weight="${weight}" style="${slant}" foreground="${colour}" line_height="${lineHeight}">${escaped(text)}</span>`;
}

async function draw(
  markup: string,
  { family, size, width }: { family: string; size: number; width?: number },
): Promise<Drawn> {
  // Pango counts in points: at 72 to the inch, one is a pixel.
  const { data, info } = await sharp({
    text: { text: markup, font: `${family} ${size}`, width, dpi: 72, rgba: true, wrap: 'word-char' },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** One line of what can be seen, with every direction that it opens closed again. */
function printable(words: string): string {
  return closeBidi(
    words
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cn}\p{Co}\ufffe\uffff]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Pango reads the words as markup. */
function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
