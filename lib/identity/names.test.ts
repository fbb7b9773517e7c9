import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/language/languages';
import { inWords } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { nameKey, nameReadings } from './name-key';
import { nameRefusal, protectedKeys } from './name-policy';

const taken = new Set(['Miriam Hale', 'Νίκος Παππάς', 'Will Doe', 'Søren Ødegård'].flatMap(protectedKeys));

/** Why somebody may not go by a name, in English. */
function refusalOf(name: string, keys: ReadonlySet<string> = taken): string | null {
  const refusal = nameRefusal(name, keys);
  return refusal && inWords(refusal, 'en');
}

describe('a guest may not take a name that reads like "Miriam Hale"', () => {
  test.each([
    ['as it is', 'Miriam Hale'],
    ['small', 'miriam hale'],
    ['capital', 'MIRIAM HALE'],
    ['mixed case', 'mIRIAM hALE'],
    ['without a space', 'MiriamHale'],
    ['with more space', '  Miriam   Hale '],
    ['with a no-break space', 'Miriam\u00a0Hale'],
    ['with an ideographic space', 'Miriam\u3000Hale'],
    ['with a blank braille pattern', 'Miriam\u2800Hale'],
    ['with a tab', 'Miriam\tHale'],
    ['spaced out', 'M i r i a m  H a l e'],
    ['with a full stop', 'Miriam Hale.'],
    ['with dots and dashes', 'Miriam.Hale-'],
    ['with an underscore', 'Miriam_Hale'],
    ['in quotation marks', '“Miriam Hale”'],
    ['with an at sign', '@MiriamHale'],
    ['with accents', 'Míriam Hále'],
    ['with decomposed accents', 'Mi\u0301riam Ha\u0308le'],
    ['with a stroke through it', 'M\u0336i\u0336r\u0336i\u0336a\u0336m Hale'],
    ['with a dotless i', 'Mırıam Hale'],
    ['with a zero-width space', 'Miriam\u200b Hale'],
    ['with a zero-width joiner', 'Mir\u200diam Hale'],
    ['with a byte order mark', '\ufeffMiriam Hale'],
    ['with a soft hyphen', 'Mi\u00adriam Hale'],
    ['with a word joiner', 'Miriam\u2060 Hale'],
    ['with a Hangul filler', 'Miriam\u3164Hale'],
    ['with invisible tags', 'Miriam\u{e0061}\u{e007f} Hale'],
    ['with a variation selector', 'Miriam\ufe0f Hale'],
    ['with direction marks', '\u200eMiriam\u200f Hale'],
    ['reversed by an override', '\u202eelaH mairiM'],
    ['partly reversed by an override', 'Mir\u202emai\u202c Hale'],
    ['its words turned by an isolate', '\u2067Hale\u2069 Miriam'],
    ['Cyrillic letters', 'Мiriаm Наlе'],
    ['Cyrillic capitals', 'МIRIАМ НАLЕ'],
    ['Greek capitals', 'ΜΙRΙΑΜ ΗΑLΕ'],
    ['Cherokee and Lisu letters', 'Ꮇiriam ꓧale'],
    ['full-width', 'Ｍｉｒｉａｍ Ｈａｌｅ'],
    ['mathematical bold', '𝐌𝐢𝐫𝐢𝐚𝐦 𝐇𝐚𝐥𝐞'],
    ['mathematical Fraktur', '𝔐𝔦𝔯𝔦𝔞𝔪 ℌ𝔞𝔩𝔢'],
    ['double-struck', '𝕄𝕚𝕣𝕚𝕒𝕞 ℍ𝕒𝕝𝕖'],
    ['monospaced', '𝙼𝚒𝚛𝚒𝚊𝚖 𝙷𝚊𝚕𝚎'],
    ['circled', 'Ⓜⓘⓡⓘⓐⓜ Ⓗⓐⓛⓔ'],
    ['black circles', '🅜🅘🅡🅘🅐🅜 🅗🅐🅛🅔'],
    ['black boxes', '🅼🅸🆁🅸🅰🅼 🅷🅰🅻🅴'],
    ['letters of flags', '🇲🇮🇷🇮🇦🇲 🇭🇦🇱🇪'],
    ['small capitals', 'ᴍɪʀɪᴀᴍ ʜᴀʟᴇ'],
    ['superscript', 'ᴹⁱʳⁱᵃᵐ ᴴᵃˡᵉ'],
    ['rn for m', 'Miriarn Hale'],
    ['digits for letters', 'M1r1am Hale'],
    ['a digit and a capital I', 'Mir1am HaIe'],
    ['a bar for l', 'Miriam Ha|e'],
    ['with a tick', 'Miriam Hale ✓'],
    ['with a heavy tick', 'Miriam Hale ✔️'],
    ['with a ticked box', 'Miriam Hale ☑'],
    ['with an emoji tick', 'Miriam Hale ✅'],
    ['with a star', '★ Miriam Hale ⭐'],
    ['with a coloured circle', 'Miriam Hale 🔵'],
    ['with a trade mark', 'Miriam Hale™'],
    ['with a bar behind it', 'Miriam Hale |'],
    ['labelled in brackets', 'Miriam Hale (Author)'],
    ['labelled in square brackets', 'Miriam Hale [author]'],
    ['labelled in other brackets', 'Miriam Hale 【AUTHOR】'],
    ['labelled behind a bullet', 'Miriam Hale • Author'],
    ['labelled behind a dash', 'Miriam Hale - Author'],
    ['labelled behind a bar', 'Miriam Hale | admin'],
    ['labelled before it', 'Author: Miriam Hale'],
    ['labelled at length', 'Miriam Hale, the author of this blog'],
    ['labelled with look-alikes', 'Miriam Hale (Аuthоr)'],
    ['labelled without a sign', 'Miriam Hale Author'],
    ['labelled in German', 'Miriam Hale (Autorin)'],
  ])('%s', (_, spelling) => {
    expect(refusalOf(spelling)).toMatch(/reads like that of somebody who writes here.*sign in/);
  });
});

test.each([
  'ΝΊΚΟΣ ΠΑΠΠΆΣ',
  'νίκος παππάς',
  'Νικος Παππας',
  'WiIl Doe',
  'W1ll Doe',
  'WILL DOE',
  'Soren Odegard',
])('other authors are safe too: %s', (spelling) => expect(nameRefusal(spelling, taken)).not.toBeNull());

describe('an honest name near it passes', () => {
  test.each([
    'Miriam',
    'Hale',
    'Miriam H.',
    'M. Hale',
    'Hale Miriam',
    'Miriam Hales',
    'Miriam Haley',
    'Miriam Halle',
    'Miriam Hall',
    'Marian Hale',
    'Mirjam Hale',
    'Miriam Hale-Stone',
    'Miriam J. Hale',
    'Miriam Hale 2',
    'Мириам Хейл',
    'מרים הייל',
    'مريم هيل',
    'ミリアム・ヘイル',
    'मिरियम हेल',
    'O’Brien',
    'Jean-Luc',
    'Müller',
    'Bill Doe',
    'Wil Doe',
    'Niko',
    '李小龙',
    'Dr. Jo Admiral',
    'Hans Author-Smith',
    'Arthur',
    'La Miriam',
    'El Will',
    'Thora',
    'X',
  ])('%s', (name) => expect(nameRefusal(name, taken)).toBeNull());
});

test.each([
  'Author',
  'AUTHOR',
  'аuthоr',
  'Au\u200bthor',
  '✓ Author',
  'The author',
  'Admin',
  'Moderator',
  'Autor',
  'Author Admin',
  'the owner of this blog',
])('a role is not a name: %s', (name) =>
  expect(refusalOf(name, new Set())).toMatch(/what somebody does here/),
);

test.each(['Jo (Author)', 'Jo • Author', 'Jo [admin]', 'Author: Jo', 'Jo | Moderator', '✓ Author – Jo'])(
  'a stranger may not label themselves either: %s',
  (name) => expect(refusalOf(name, new Set())).toMatch(/taken for the badge/),
);

test.each(Object.keys(LANGUAGES))('nor with the badge as it stands in a blog in "%s"', (language) => {
  const badge = wordsIn(language, 'comments')('author');
  for (const name of [badge, `Jo (${badge})`, `Jo · ${badge}`, `${badge}: Jo`])
    expect(nameRefusal(name, new Set()), name).not.toBeNull();
});

test.each(['✓', '\u200b', '...', '🦊', '\u202e', ' - '])('a name has a letter: %j', (name) => {
  expect(refusalOf(name, new Set())).toMatch(/at least one letter/);
});

test('a name of one author does not pass for another, near as they are', () => {
  const nell = new Set(protectedKeys('Nell Hale'));
  expect(nameRefusal('Neil Hale', nell)).toBeNull();
  expect(nameRefusal('Nina Hale', new Set(protectedKeys('Vina Hale')))).toBeNull();
});

test('an author without a single letter protects no empty name', () => {
  expect(protectedKeys('🦊')).toEqual([]);
  expect(protectedKeys('')).toEqual([]);
});

test('the key of a key is itself, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
      const key = nameKey(name);
      expect(nameKey(key)).toBe(key);
    }),
    { numRuns: 2_000 },
  );
});

test('the key of a key is itself, also where what stands between parts of a letter falls away', () => {
  const parts = fc.constantFrom(...'각가각\u3131\u0000- .|"कि়ज़ा้ำเก');
  fc.assert(
    fc.property(fc.string({ unit: parts, maxLength: 8 }), (name) => {
      const key = nameKey(name);
      expect(nameKey(key)).toBe(key);
    }),
    { numRuns: 2_000, examples: [['각\u0000ᅡ']] },
  );
});

test('the key of every character alone is its own key', () => {
  const unsteady: string[] = [];
  for (let point = 0; point <= 0x1ffff; point++) {
    // Ideographs and Hangul syllables have no look-alikes: a hundred thousand of the same.
    if ((point >= 0x4e00 && point <= 0x9fff) || (point >= 0xac00 && point <= 0xd7a3)) continue;
    const key = nameKey(String.fromCodePoint(point));
    if (nameKey(key) !== key) unsteady.push(point.toString(16));
  }
  expect(unsteady).toEqual([]);
});

test('the key is equal for all cases of a Latin name', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz '), minLength: 1 }),
      (name) => {
        expect(nameKey(name.toUpperCase())).toBe(nameKey(name));
        const capitalised = name.replace(/\b\w/g, (letter) => letter.toUpperCase());
        expect(nameKey(capitalised)).toBe(nameKey(name));
      },
    ),
  );
});

const CONFUSABLES = '../shared/data/unicode/confusables.json';
test.skipIf(!existsSync(CONFUSABLES))(
  `every look-alike of a Latin letter gives it away (${CONFUSABLES}, left out where it is absent)`,
  () => {
    const table: Record<string, { c: string }[]> = JSON.parse(readFileSync(CONFUSABLES, 'utf8'));
    const missed = Object.entries(table).flatMap(([char, looks]) => {
      // A long s is compatible with s and looks like f; a subscript iota is a mark that stands alone.
      if (!/\p{L}|\p{N}/u.test(char) || 'ſͺ'.includes(char)) return [];
      const letters = looks.map(({ c }) => c).filter((c) => /^[A-Za-z]+$/.test(c));
      return letters
        .filter((c) => !readsAs(char, c))
        .map((c) => `${char} (${char.codePointAt(0)?.toString(16)}) is not ${c}`);
    });
    expect(missed).toEqual([]);
  },
);

function readsAs(char: string, letter: string): boolean {
  const keys = new Set(protectedKeys(`Q${letter}q`));
  return nameReadings(`Q${char}q`).some((key) => keys.has(key));
}

const NAUGHTY = '../shared/data/unicode/blns.json';
test.skipIf(!existsSync(NAUGHTY))(
  `no naughty string is too much (${NAUGHTY}, left out where it is absent)`,
  () => {
    const strings: string[] = JSON.parse(readFileSync(NAUGHTY, 'utf8'));
    for (const string of strings) {
      expect(() => nameRefusal(string, taken)).not.toThrow();
      expect(nameKey(nameKey(string))).toBe(nameKey(string));
    }
  },
);
