import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from '@/lib/pictures/write-whole';
import { dataSubfolder } from '@/lib/site/data-folder';

/** The fonts of our pages, as Pango knows them. For scripts that they have not, it takes those of the system. */
export const SERIF = 'Literata';
/** The file of all weights is named after its lightest. */
export const SANS = 'Source Sans 3 ExtraLight';

const PACKAGES = 'node_modules/@fontsource-variable';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const FILES = [
  ...SUBSETS.map((subset) => `literata/files/literata-${subset}-wght-normal`),
  ...SUBSETS.map((subset) => `literata/files/literata-${subset}-wght-italic`),
  ...SUBSETS.map((subset) => `source-sans-3/files/source-sans-3-${subset}-wght-normal`),
];

let ready: Promise<void> | undefined;

/** Makes the fonts known to this process, once. */
export function readyFonts(): Promise<void> {
  ready ??= registerAll().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function registerAll(): Promise<void> {
  for (const file of FILES) await register(await unpacked(file));
}

/** Pages have fonts as WOFF2, which the library that draws cannot read: they are unpacked into the data folder. */
async function unpacked(file: string): Promise<string> {
  // The comments keep the bundler from taking every file of the project for a possible target.
  const packed = await readFile(join(/* turbopackIgnore: true */ process.cwd(), PACKAGES, `${file}.woff2`));
  // Named after its content, so that an update is noticed.
  const digest = createHash('sha256').update(packed).digest('hex').slice(0, 12);
  const name = `${file.split('/').at(-1)}-${digest}.ttf`;
  const place = join(/* turbopackIgnore: true */ dataSubfolder('fonts'), name);
  const isThere = await access(place).then(
    () => true,
    () => false,
  );
  if (isThere) return place;
  // It takes 20 MB for as long as we run, and is needed once.
  const { default: decompress } = await import('woff2-encoder/decompress');
  await writeWhole(place, await decompress(packed));
  return place;
}

/** A font that was named once is known to the whole process from then on. */
async function register(fontfile: string): Promise<void> {
  await sharp({ text: { text: 'x', fontfile } })
    .raw()
    .toBuffer();
}
