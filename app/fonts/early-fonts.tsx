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

interface Props {
  of: Pairing;
  /** What every page is set in, or the italic of which a page has a line of its own: the closing question. */
  style?: 'upright' | 'italic';
}

/** Lets the browser fetch fonts before it has read the style sheet. React moves the links to the head. */
export function EarlyFonts({ of, style = 'upright' }: Props) {
  const { upright, italic } = FILES[of];
  const files = style === 'upright' ? upright : [italic];
  return files.map((file) => (
    <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="" />
  ));
}
