/**
 * Columns of a line's beginning in which a mark may still open a quotation or a list. A quotation takes at least
 * one column and a list two, so this bounds how deep the tree gets: the parser's time grows with the cube of the
 * depth of lists, and the tree walkers after it are recursive.
 */
const COLUMNS_OF_MARKS = 100;
const COLUMNS_OF_A_TAB = 4;

const MAY_BE_DEEP = new RegExp(`^[ \\t>*+.)\\d-]{${COLUMNS_OF_MARKS / COLUMNS_OF_A_TAB}}`, 'm');
const RULER = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** Markdown whose marks of quotations and lists beyond a sane depth are plain characters, escaped. */
export function boundNesting(markdown: string): string {
  if (!MAY_BE_DEEP.test(markdown)) return markdown;
  return markdown.split('\n').map(boundLine).join('\n');
}

function boundLine(line: string): string {
  if (!MAY_BE_DEEP.test(line) || RULER.test(line)) return line;
  let column = 0;
  for (let index = 0; index < line.length; index++) {
    const rest = /^(?:[>*+-]|\d+(?=[.)]))/.exec(line.slice(index, index + 12))?.[0];
    if (column >= COLUMNS_OF_MARKS && rest !== undefined) return escapeAt(line, index, rest);
    if (!/[ \t>*+.)\d-]/.test(line[index] ?? '')) return line;
    column += line[index] === '\t' ? COLUMNS_OF_A_TAB : 1;
  }
  return line;
}

function escapeAt(line: string, index: number, mark: string): string {
  const at = /\d/.test(mark) ? index + mark.length : index;
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}
