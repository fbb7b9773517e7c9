/** Why a file cannot be imported, as a sentence for the operator. Raised before anything is stored. */
export class WxrProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'WxrProblem';
  }
}

/** A problem at a line of the file. Lines count from 1. */
export function problemAt(line: number, cause: string): WxrProblem {
  return new WxrProblem(`Line ${line}: ${cause}`);
}
