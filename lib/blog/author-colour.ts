import { clampChroma, formatHex, oklch, parse, wcagContrast } from 'culori';

/** The papers of app/globals.css, and what stands on a badge. */
export const PAPERS = { light: 'oklch(98.6% 0.006 85)', dark: 'oklch(20.5% 0.018 262)' };
const ON_BADGE = { bright: 'oklch(99% 0.005 85)', dim: 'oklch(20% 0.02 40)' };
/** The vermilion of app/globals.css on the light paper. */
export const HOUSE_COLOUR = '#c83314';
/** WCAG 2.2 AA for text, with a little to spare for rounding. */
const LEAST_CONTRAST = 4.52;
/** On the dark paper a colour is brighter and a little paler, or it would glow. */
const DARK_LIGHTNESS = 0.73;
const DARK_CHROMA = 0.82;

export interface AuthorColours {
  light: string;
  dark: string;
  /** What is written on the badge. */
  onLight: string;
  onDark: string;
}

/** Of a colour as `#rrggbb`, WCAG 2 on the light paper: 1 to 21. */
export function contrastOnPaper(hex: string): number {
  return wcagContrast(hex, PAPERS.light);
}

export function isReadable(hex: string): boolean {
  return contrastOnPaper(hex) >= LEAST_CONTRAST;
}

/** The nearest darker shade of a colour that can be read on the light paper. */
export function readableShade(hex: string): string {
  const { c, h, l } = hues(hex);
  for (let lightness = l; lightness > 0; lightness -= 0.005) {
    const shade = hexOf(lightness, c, h);
    if (isReadable(shade)) return shade;
  }
  return '#000000';
}

/** What the author's name, badge and rule are drawn in, on both papers, when the operator chose this colour. */
export function authorColours(hex: string): AuthorColours {
  const { c, h } = hues(hex);
  let lightness = DARK_LIGHTNESS;
  let dark = hexOf(lightness, c * DARK_CHROMA, h);
  while (wcagContrast(dark, PAPERS.dark) < LEAST_CONTRAST && lightness < 1) {
    lightness += 0.005;
    dark = hexOf(lightness, c * DARK_CHROMA, h);
  }
  return { light: hex, dark, onLight: onBadge(hex), onDark: onBadge(dark) };
}

function onBadge(colour: string): string {
  const isBright = wcagContrast(colour, ON_BADGE.bright) >= wcagContrast(colour, ON_BADGE.dim);
  return isBright ? ON_BADGE.bright : ON_BADGE.dim;
}

function hues(hex: string): { l: number; c: number; h: number } {
  const { l, c, h = 0 } = oklch(parse(hex)) ?? { l: 0, c: 0 };
  return { l, c, h };
}

function hexOf(l: number, c: number, h: number): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'));
}
