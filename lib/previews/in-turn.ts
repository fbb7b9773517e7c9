let last: Promise<unknown> = Promise.resolve();

/** One picture after the other: each takes a core for a moment, and readers' pages come first. */
export function inTurn<Result>(draw: () => Promise<Result>): Promise<Result> {
  const drawn = last.then(draw, draw);
  last = drawn;
  return drawn;
}
