/** Why nothing can be imported, as a sentence for the operator. */
export class FolderProblem extends Error {
  override name = 'FolderProblem';
}
