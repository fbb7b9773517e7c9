import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFonts } from './make-fonts.mjs';

/** Bytes of the three files that an article with a closing question fetches, whichever pairing it is set in. */
const FONTS_LIMIT = 90 * 1024;

test('the fonts that are kept are those that the packages give', { timeout: 60_000 }, async () => {
  for (const [name, made] of await makeFonts()) {
    const kept = readFileSync(join(import.meta.dirname, '../app/fonts', name));
    expect(kept.equals(made), name).toBe(true);
  }
});

test.each([
  ['book', ['literata', 'literata-italic', 'source-sans-3']],
  ['newspaper', ['newsreader', 'newsreader-italic', 'hanken-grotesk']],
  ['workshop', ['bricolage-grotesque', 'atkinson-hyperlegible-next', 'atkinson-hyperlegible-next-italic']],
])('the fonts of the pairing %s are within their budget', (_name, files) => {
  const bytes = files.map(
    (file) => readFileSync(join(import.meta.dirname, '../app/fonts', `${file}.woff2`)).length,
  );
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(FONTS_LIMIT);
});
