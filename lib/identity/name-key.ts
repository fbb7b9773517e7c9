import { foldCase, skeleton, withoutAccents, withoutDress, withoutInvisible } from './skeleton';

/**
 * A name as the eye reads it: without case, accents, white space, punctuation, ornaments and invisible characters,
 * look-alike letters of all scripts made one (Unicode TR39). Names with equal keys pass for each other. Not for
 * showing. A name without letters is its own key; only one with nothing to see in it has an empty one.
 */
export function nameKey(name: string): string {
  const letters = plainName(name);
  return lettersOf(read(foldCase(asLatinCapitals(letters)))) || letters.trim();
}

/**
 * All keys under which a name may be read, `nameKey` among them: an imitation need not survive every order of
 * folding. Two names pass for each other when they share one.
 */
export function nameReadings(name: string): string[] {
  const letters = plainName(name);
  const readings = [read(letters), read(foldCase(letters)), skeleton(letters.toUpperCase())].map(lettersOf);
  return [...new Set([nameKey(name), ...readings])].filter((key) => key !== '');
}

/** A name in plain letters of their own case, its spacing and punctuation kept. */
export function plainName(name: string): string {
  const undecorated = name.toWellFormed().replace(/[™℠©®]/gu, ' ');
  return withoutAccents(withoutDress(withoutInvisible(undecorated)));
}

/** Digits turn into capitals, and capitals into small letters that have look-alikes of their own. */
function read(text: string): string {
  return skeleton(foldCase(skeleton(text)));
}

/** What stood apart may be one letter now: `가ᄀ`, a control character and `ᅡ` are `가가`. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, '').normalize('NFC');
}

/** Capitals of other scripts that read as Latin ones: `Η` (eta) as H, though its small letter `η` reads as n. */
function asLatinCapitals(text: string): string {
  return text.replace(/\p{Lu}/gu, (capital) => {
    if (capital <= 'Z') return capital;
    const seen = skeleton(capital);
    return /^[A-Z]$/.test(seen) ? seen : capital;
  });
}
