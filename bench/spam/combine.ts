/** A text as some few figures. */
export interface Case {
  figures: Float64Array;
  isSpam: boolean;
}

const ROUNDS = 30;
const CLOSE = 1e-4;

/**
 * What each of a few figures says beside the others: logistic regression, solved (Newton). `draws` says of each figure
 * how strongly its weight is drawn to nothing.
 */
export function combine(cases: Case[], draws: number[]): Float64Array {
  const weights = new Float64Array(draws.length);
  for (let round = 0; round < ROUNDS; round++) {
    const steps = solve(slopesOf(cases, weights, draws));
    steps.forEach((step, at) => {
      weights[at] = (weights[at] ?? 0) - step;
    });
    if (steps.every((step) => Math.abs(step) < CLOSE)) break;
  }
  return weights;
}

/** The second slopes, each row with the first slope behind it. */
function slopesOf(cases: Case[], weights: Float64Array, draws: number[]): Float64Array[] {
  const size = draws.length;
  const rows = draws.map((draw, at) => {
    const row = new Float64Array(size + 1);
    row[at] = draw;
    row[size] = draw * (weights[at] ?? 0);
    return row;
  });
  for (const { figures, isSpam } of cases) {
    const chance =
      1 / (1 + Math.exp(-figures.reduce((sum, figure, at) => sum + figure * (weights[at] ?? 0), 0)));
    const bend = Math.max(chance * (1 - chance), 1e-6);
    const error = chance - (isSpam ? 1 : 0);
    for (const [at, row] of rows.entries()) {
      const figure = figures[at] ?? 0;
      if (figure === 0) continue;
      for (let other = 0; other < size; other++)
        row[other] = (row[other] ?? 0) + bend * figure * (figures[other] ?? 0);
      row[size] = (row[size] ?? 0) + error * figure;
    }
  }
  return rows;
}

/** Rows of equations, solved by elimination. The draws keep them apart from nothing. */
function solve(rows: Float64Array[]): number[] {
  const size = rows.length;
  rows.forEach((row, at) => {
    const pivot = row[at] ?? 1;
    for (let other = at; other <= size; other++) row[other] = (row[other] ?? 0) / pivot;
    for (const target of rows) {
      const factor = target[at] ?? 0;
      if (target === row || factor === 0) continue;
      for (let other = at; other <= size; other++)
        target[other] = (target[other] ?? 0) - factor * (row[other] ?? 0);
    }
  });
  return rows.map((row) => row[size] ?? 0);
}
