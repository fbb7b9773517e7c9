/** What one letter stands for besides its accent. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ẞ: 'SS',
};

/** A text without accents, vowel points and the like, as `search_folded` in the migration makes it. */
export function folded(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u064b-\u065f]/g, '')
    .normalize('NFC')
    .replace(/[øØłŁđĐıæÆœŒßẞ]/g, (letter) => LETTERS[letter] ?? letter);
}
