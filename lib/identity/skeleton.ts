import confusables from 'unicode-confusables';

/**
 * Letters that look like Latin ones and that TR39 leaves alone or maps to a small capital: a name set in small
 * capitals reads the same. Then what Unicode added to the data after the package's version.
 */
const SMALL_CAPITALS = 'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ĸk ʟl ᴍm ʍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz';
const SINCE_UNICODE_10 = 'ᑲb ꓐb ⲟo';
const ALSO_LATIN = new Map(
  `${SMALL_CAPITALS} ${SINCE_UNICODE_10}`.split(' ').map((pair) => {
    const [from = '', to = ''] = [...pair];
    return [from, to];
  }),
);

/** White or black letters in boxes and circles, which have no compatibility mapping. */
const BOXED_ALPHABETS: [first: number, last: number][] = [
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [0x1f1e6, 0x1f1ff],
];

/** Accents of the scripts whose letters read the same without them. Vowel signs of other scripts are letters. */
const ACCENTS = /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** A text without what the eye does not see: joiners, direction marks, soft hyphens, variation selectors, tags. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Co}\u2800]/gu, '');
}

/** Letters in any dress (full-width, mathematical, circled, boxed) as plain ones. */
export function withoutDress(text: string): string {
  const unboxed = text.replace(/[\u{1f150}-\u{1f1ff}]/gu, (char) => boxed(char) ?? char);
  // The lunate sigma looks like c, but is compatible with the other sigmas.
  const latin = asLatin(unboxed).replaceAll('ϲ', 'c').replaceAll('Ϲ', 'C');
  return asLatin(latin.normalize('NFKC'));
}

function boxed(char: string): string | undefined {
  const point = char.codePointAt(0) ?? 0;
  const alphabet = BOXED_ALPHABETS.find(([first, last]) => point >= first && point <= last);
  return alphabet && String.fromCharCode(65 + point - alphabet[0]);
}

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, (mark) => (ACCENTS.test(mark) ? '' : mark));
}

/** Case does not count; `ß` is `ss`. */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** Passes after which the data has long come to rest: its longest chain has three steps. */
const PASSES = 6;

/** The TR39 skeleton, without accents: equal for texts that look alike. Applying it twice changes nothing. */
export function skeleton(text: string): string {
  let before = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const rectified = withoutAccents(confusables.rectifyConfusion(withoutAccents(before)));
    const after = withoutDress(rectified);
    if (after === before) break;
    before = after;
  }
  return before;
}

function asLatin(text: string): string {
  return [...text].map((char) => ALSO_LATIN.get(char) ?? char).join('');
}
