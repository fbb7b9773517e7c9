import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorColours, contrastOnPaper, isReadable, readableShade } from './author-colour';
import { colourOfTheme, themeStyles } from './theme';
import { themePath } from './theme-path';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const DARK_PAPER = 'oklch(20.5% 0.018 262)';

test('any colour has a darker shade that can be read, and one that can be read already is its own', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const shade = readableShade(hex);
      expect(isReadable(shade)).toBe(true);
      if (contrastOnPaper(hex) > 5) expect(contrastOnPaper(shade)).toBeCloseTo(contrastOnPaper(hex), 0);
    }),
  );
});

test('whatever colour is chosen, it can be read on the dark paper, and so can the badge on both', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const { light, dark, onLight, onDark } = authorColours(readableShade(hex));
      expect(wcagContrast(dark, DARK_PAPER)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('yellow cannot be read on paper, and its nearest shade that can is a dark one', () => {
  expect(isReadable('#ffdd00')).toBe(false);
  expect(readableShade('#ffdd00')).toBe('#857200');
});

test('a style sheet follows from its path alone, and no other path has one', () => {
  expect(colourOfTheme(themePath('#0a6b5c').slice('/theme/'.length))).toBe('#0a6b5c');
  expect(themeStyles('#0a6b5c')).toContain('--author:light-dark(#0a6b5c,');
  for (const file of ['0A6B5C.css', '0a6b5.css', '0a6b5c', 'x;}.css', '../0a6b5c.css'])
    expect(colourOfTheme(file)).toBeUndefined();
});
