/** Characters of code within a line that fit beside each other on the narrowest screen (320 px), in a list or a quotation too. */
const UNBROKEN_COLUMNS = 20;

/** Whether code within a line is kept together: a browser would end a line after any hyphen of `--dry-run`. */
export function isShortCode(code: string): boolean {
  return code.length <= UNBROKEN_COLUMNS && code.includes('-');
}
