/** Pixels, as those who show links ask for. */
export const WIDTH = 1_200;
export const HEIGHT = 630;
/** Pixels left free at each side. */
export const MARGIN = 80;
/** Between the margins. */
export const ROOM = WIDTH - 2 * MARGIN;

/** The colours of the light page (app/globals.css). One belongs to the author and to nothing else. */
export const PAPER = '#fcfaf6';
export const INK = '#27201a';
export const INK_SOFT = '#605954';
export const AUTHOR = '#c83314';
export const ON_AUTHOR = '#fdfcf8';
