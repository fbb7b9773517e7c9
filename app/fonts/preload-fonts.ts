import { preload } from 'react-dom';
import type { Pairing } from '@/lib/blog/pairings';
import atkinson from './atkinson-hyperlegible-next.woff2';
import atkinsonItalic from './atkinson-hyperlegible-next-italic.woff2';
import bricolage from './bricolage-grotesque.woff2';
import hanken from './hanken-grotesk.woff2';
import literata from './literata.woff2';
import literataItalic from './literata-italic.woff2';
import newsreader from './newsreader.woff2';
import newsreaderItalic from './newsreader-italic.woff2';
import sourceSans from './source-sans-3.woff2';

/** The same addresses as in faces.css: what is named there is fetched when it is needed, and these at once. */
const FILES: Record<Pairing, { upright: string[]; italic: string }> = {
  book: { upright: [literata, sourceSans], italic: literataItalic },
  newspaper: { upright: [newsreader, hanken], italic: newsreaderItalic },
  workshop: { upright: [bricolage, atkinson], italic: atkinsonItalic },
};

/** Lets the browser fetch what every page is set in, before it has read the style sheet. */
export function preloadFonts(pairing: Pairing): void {
  for (const file of FILES[pairing].upright) preloadFont(file);
}

/** The same for a page on which a line of its own is set in italic: the closing question. */
export function preloadItalic(pairing: Pairing): void {
  preloadFont(FILES[pairing].italic);
}

function preloadFont(file: string): void {
  preload(file, { as: 'font', type: 'font/woff2', crossOrigin: '' });
}
