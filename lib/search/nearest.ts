/** How many mistakes a word of a length may have: one in a short word, three in a long one. */
const mistakesIn = (word: string) => (word.length < 6 ? 1 : word.length < 10 ? 2 : 3);

/** The word with the fewest mistakes against a given one, the first of several; undefined when all have too many. */
export function nearest(word: string, known: string[]): string | undefined {
  let best: string | undefined;
  let fewest = mistakesIn(word) + 1;
  for (const each of known) {
    const mistakes = mistakesBetween(word, each);
    if (mistakes < fewest) [best, fewest] = [each, mistakes];
  }
  return best;
}

/** Letters that are wrong, missing, too many, or turned with the next one. */
export function mistakesBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const at = (back: number, column: number) => rows[row - back]?.[column] ?? Number.POSITIVE_INFINITY;
    const line = [row];
    rows[row] = line;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isTurned = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        at(1, column) + 1,
        at(0, column - 1) + 1,
        at(1, column - 1) + (isSame ? 0 : 1),
        isTurned ? at(2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}
