/** Puts a paragraph of its own into a text, at a place in UTF-16 units, with the empty lines that it needs. */
export function insertParagraph(text: string, paragraph: string, at: number): string {
  const isInsideCharacter = !text.slice(0, at).isWellFormed();
  const place = isInsideCharacter ? at - 1 : at;
  const head = text.slice(0, place).replace(/\n*$/, '');
  const tail = text.slice(place).replace(/^\n*/, '');
  return `${head}${head ? '\n\n' : ''}${paragraph}\n${tail ? `\n${tail}` : ''}`;
}
