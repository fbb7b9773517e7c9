import { LANGUAGES } from '@/lib/language/languages';
import { type Sentence, say } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { nameKey, nameReadings, plainName } from './name-key';

const TAKEN = say('identity.nameTaken');
const NO_LETTER = say('identity.nameNoLetter');
const ROLE_ALONE = say('identity.nameRole');
const ROLE_LABEL = say('identity.nameLabel');

/** Words that would read as the badge, in the languages of our readers. */
const BADGE_WORDS =
  'author authors autor autorin autora auteur auteure autrice autore autoría autoria admin administrator moderator owner 筆者 著者 作者 管理人 מחבר מחברת כותב כותבת הכותב הכותבת';
/** Words that people put beside a name to say the same. */
const OTHER_ROLE_WORDS =
  'administrateur administrador moderatorin mod mods editor writer blogger host staff team official verified webmaster';
const FILLERS = 'the this of your and blog site original real article der die das le la el il';

/** The badge itself, where it is more than a word: `schrieb den Artikel`. */
const BADGE_PHRASES = Object.keys(LANGUAGES)
  .map((language) => wordsOf(wordsIn(language, 'comments')('author')))
  .filter(({ length }) => length > 1)
  .map((words) => nameKey(words.join('')));

const BADGES = readingsOf(BADGE_WORDS);
const ROLES = new Set([...BADGES, ...readingsOf(OTHER_ROLE_WORDS)]);
const BESIDE = new Set([...ROLES, ...readingsOf(FILLERS)]);

/**
 * Why a guest or commenter may not go by this name, as a sentence, or null. `takenKeys` is what
 * `listProtectedNameKeys` returns.
 */
export function nameRefusal(name: string, takenKeys: ReadonlySet<string>): Sentence | null {
  if (wordsOf(name).length === 0) return NO_LETTER;
  const forms = appearances(name);
  if (forms.some((form) => keysOf(form).some((key) => takenKeys.has(key)))) return TAKEN;
  if (forms.some(isRoleAlone)) return ROLE_ALONE;
  return isLabelled(name) ? ROLE_LABEL : null;
}

/** The keys by which a name may be taken for that of somebody who has an account: theirs is known by its `nameKey` alone. */
export function keysWornBy(name: string): string[] {
  return [...new Set(appearances(name).flatMap(nameReadings))];
}

/** The keys under which a protected name is known. */
export function protectedKeys(name: string): string[] {
  const forms = [name, wordsOf(name).join('')];
  return [...new Set(forms.flatMap((form) => [...nameReadings(form), looseKey(form)]))].filter(hasLetters);
}

function keysOf(form: string): string[] {
  return hasStandIns(form) ? [...nameReadings(form), looseKey(form)] : nameReadings(form);
}

/** Everything that somebody may read in a name: as it stands, turned round by direction marks, without labels. */
function appearances(name: string): string[] {
  const shown = /\p{Bidi_Control}/u.test(name)
    ? [name, turned(name), reversed(name), name.split(/\s+/).reverse().join(' ')]
    : [name];
  const forms = shown.flatMap((form) => {
    const words = wordsOf(form);
    return [form, words.join(' '), withoutLabels(words).join(' ')].filter((each) => each !== '');
  });
  // Most names have one: each is read in many ways.
  return [...new Set(forms)];
}

/** What lies within a right-to-left override is shown from its end. */
function turned(name: string): string {
  return name.replace(/\u202e([^\u202c\u202d]*)/g, (_, within: string) => reversed(within));
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** The words of a name, without what names a role at either end: `Miriam Hale (the author)`, `Author Miriam Hale`. */
function withoutLabels(words: string[]): string[] {
  const first = words.findIndex((word) => !isAny(BESIDE, word));
  const last = words.findLastIndex((word) => !isAny(BESIDE, word));
  if (first < 0) return words;
  const namesRole = (some: string[]) => some.some((word) => isAny(ROLES, word));
  const start = namesRole(words.slice(0, first)) ? first : 0;
  const end = namesRole(words.slice(last + 1)) ? last + 1 : words.length;
  return words.slice(start, end);
}

function isRoleAlone(form: string): boolean {
  const words = wordsOf(form);
  return (
    isAny(ROLES, form) ||
    (words.every((word) => isAny(BESIDE, word)) && words.some((word) => isAny(ROLES, word)))
  );
}

/** A role set off by brackets or a sign at either end: `Jo (Author)`, `Jo • Author`, `Author: Jo`. */
function isLabelled(name: string): boolean {
  const set = plainName(name).trim();
  const atEnd = /[^\p{L}\p{M}\p{N}\s'’.][^\p{L}\p{M}\p{N}]*([\p{L}\p{M}]+)[^\p{L}\p{M}\p{N}]*$/u.exec(
    set,
  )?.[1];
  const atStart = /^[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}]+)\s*[^\p{L}\p{M}\p{N}\s'’.]/u.exec(set)?.[1];
  const isSetOff = [atEnd, atStart].some((word) => word !== undefined && isAny(BADGES, word));
  const key = nameKey(name);
  return isSetOff || BADGE_PHRASES.some((phrase) => key.startsWith(phrase) || key.endsWith(phrase));
}

function wordsOf(name: string): string[] {
  return (
    plainName(name)
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.filter(hasLetters) ?? []
  );
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isAny(known: ReadonlySet<string>, word: string): boolean {
  return nameReadings(word).some((reading) => known.has(reading));
}

/** Digits and bars among letters, or a capital I after a small letter, may stand for i as well as for l. */
function hasStandIns(name: string): boolean {
  return /\p{L}[01|]|[01|]\p{L}|\p{Ll}I/u.test(plainName(name));
}

/** A key in which i and l are one. Marked, since only a name with stand-ins is looked up under it. */
function looseKey(name: string): string {
  return `~${(nameReadings(name)[0] ?? '').replaceAll('i', 'l')}`;
}

function readingsOf(words: string): Set<string> {
  return new Set(words.split(' ').flatMap(nameReadings));
}
