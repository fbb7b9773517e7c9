/** How much wider than high a logo is in which the name itself can be read. */
const WORDMARK_RATIO = 2;

/** Whether a logo stands for the name: then that need not stand beside it, and no square can be made of it. */
export function isWordmark({ width, height }: { width: number; height: number }): boolean {
  return width >= WORDMARK_RATIO * height;
}
