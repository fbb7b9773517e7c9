// node scripts/make-fonts.mjs: makes the fonts of app/fonts anew, from the packages they come in.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = 'app/fonts';

/**
 * Widths and heights are of the em. `wide` is the mean of a letter in running text, as capsize counts it. `scale` sets
 * a font with small letters larger, so that a line holds as much whichever is chosen.
 */
const FAMILIES = [
  { name: 'Literata', styles: { normal: 0.48, italic: 0.453 }, like: 'serif', up: 1.177, down: 0.308 },
  { name: 'Source Sans 3', styles: { normal: 0.418 }, like: 'sans', up: 1.024, down: 0.4 },
  {
    name: 'Newsreader',
    styles: { normal: 0.4285, italic: 0.402 },
    like: 'serif',
    up: 0.735,
    down: 0.265,
    scale: 1.1,
  },
  { name: 'Hanken Grotesk', styles: { normal: 0.45 }, like: 'sans', up: 1, down: 0.303 },
  { name: 'Bricolage Grotesque', styles: { normal: 0.47 }, like: 'sans', up: 0.93, down: 0.27 },
  {
    name: 'Atkinson Hyperlegible Next',
    styles: { normal: 0.443, italic: 0.445 },
    like: 'sans',
    up: 0.95,
    down: 0.29,
  },
];

/** What stands in for a font until it is there: fonts that systems have, with the width of a letter in each. */
const SYSTEM_FONTS = {
  serif: [
    { local: ['Georgia'], normal: 0.4458, italic: 0.4546 },
    { local: ['Noto Serif'], normal: 0.481, italic: 0.469 },
    { local: ['Times New Roman', 'Liberation Serif'], normal: 0.4063, italic: 0.4082 },
  ],
  sans: [
    { local: ['Arial', 'Liberation Sans'], normal: 0.4458, italic: 0.4458 },
    { local: ['Roboto'], normal: 0.4448, italic: 0.436 },
  ],
};

/** The weights that our style sheets ask for; what is beyond them weighs as much again. */
const WEIGHTS = { min: 400, max: 700 };
/** What an English, German, French, Spanish or Portuguese text needs, and its neighbours of Latin-1. */
const LETTERS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x178],
  [0x2009],
  [0x2010, 0x2014],
  [0x2018, 0x201e],
  [0x2022],
  [0x2026],
  [0x202f, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044],
  [0x20ac],
  [0x2122],
  [0x2192],
  [0x2212],
];
/** Of all other Latin letters, as the packages divide them. These files stay in the packages as they are. */
const FURTHER_LETTERS =
  'U+0100-0151, U+0154-0177, U+0179-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';
const FEATURES = ['kern', 'liga', 'rvrn', 'locl', 'ccmp', 'calt', 'tnum'];

/** Gives each file's name in app/fonts with its content. The same packages give the same bytes. */
export async function makeFonts() {
  const files = new Map();
  for (const family of FAMILIES)
    for (const style of Object.keys(family.styles))
      files.set(fileOf(family, style), await cut(family, style));
  files.set('faces.css', Buffer.from(faces()));
  return files;
}

/** About half of the package's file: fewer weights and letters, and one kerning for all weights, which was a third of it. */
async function cut(family, style) {
  const name = packageOf(family);
  const whole = await readFile(
    join(root, 'node_modules/@fontsource-variable', name, 'files', `${name}-latin-wght-${style}.woff2`),
  );
  const text = LETTERS.flatMap(([first, last = first]) =>
    Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)),
  ).join('');
  const options = { noHinting: true, keepFeatures: FEATURES };
  const light = await subsetFont(whole, text, {
    ...options,
    targetFormat: 'sfnt',
    variationAxes: { wght: WEIGHTS },
  });
  // In a step of its own, so that the kerning that stays is that of the regular weight.
  return subsetFont(light, text, {
    ...options,
    targetFormat: 'woff2',
    dropTables: ['GDEF', 'STAT', 'meta', 'gasp'],
  });
}

function faces() {
  const blocks = FAMILIES.flatMap((family) =>
    Object.entries(family.styles).flatMap(([style, wide]) => [
      ownFace(family, style, { file: `./${fileOf(family, style)}`, range: rangeOf(LETTERS) }),
      ownFace(family, style, { file: furtherFile(family, style), range: FURTHER_LETTERS }),
      ...SYSTEM_FONTS[family.like].map((system, rank) => stand(family, style, { wide, system, rank })),
    ]),
  );
  return `/* Written by scripts/make-fonts.mjs. */\n${blocks.join('')}`;
}

/** A font that is not there in time is not shown on this page: text never moves under the eyes of who reads it. */
function ownFace({ name, scale = 1 }, style, { file, range }) {
  return face({
    'font-family': `'${name}'`,
    'font-style': style,
    'font-weight': `${WEIGHTS.min} ${WEIGHTS.max}`,
    'font-display': 'optional',
    ...(scale === 1 ? {} : { 'size-adjust': percent(scale) }),
    src: `url('${file}') format('woff2')`,
    'unicode-range': range,
  });
}

/** A system's font, made as wide and set as high as ours. */
function stand({ name, scale = 1, up, down }, style, { wide, system, rank }) {
  const size = (wide * scale) / system[style];
  return face({
    'font-family': `'${name} ${rank + 1}'`,
    'font-style': style,
    src: system.local.map((local) => `local('${local}${style === 'italic' ? ' Italic' : ''}')`).join(', '),
    'size-adjust': percent(size),
    'ascent-override': percent((up * scale) / size),
    'descent-override': percent((down * scale) / size),
    'line-gap-override': '0%',
  });
}

const face = (descriptors) =>
  `@font-face {\n${Object.entries(descriptors)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;
const percent = (part) => `${(100 * part).toFixed(2)}%`;
const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');
const rangeOf = (ranges) =>
  ranges.map(([first, last]) => `U+${hex(first)}${last ? `-${hex(last)}` : ''}`).join(', ');
const packageOf = ({ name }) => name.toLowerCase().replaceAll(' ', '-');
const fileOf = (family, style) => `${packageOf(family)}${style === 'italic' ? '-italic' : ''}.woff2`;
const furtherFile = (family, style) =>
  `../../node_modules/@fontsource-variable/${packageOf(family)}/files/${packageOf(family)}-latin-ext-wght-${style}.woff2`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, content] of await makeFonts()) {
    await writeFile(join(root, FOLDER, name), content);
    console.log(`${name}: ${(content.length / 1024).toFixed(1)} KB`);
  }
