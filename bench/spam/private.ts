import type { Labelled } from './texts';

/** Texts that must have had a feature before the model may know it, unless each of its words is an ordinary one. */
const FEWEST_TEXTS = 3;
/** The same for hosts of links, and for words in their paths. */
const FEWEST_LINKED = 2;
/** Texts that write a word in small letters, outside of any address, before it is an ordinary word. */
const FEWEST_SMALL = 5;

/** What the texts say of words: which are ordinary, and which are somebody's name. */
export interface Vocabulary {
  ordinary: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/**
 * Ordinary words are those that several texts write in small letters, and those that one mail does if no text writes them with
 * a capital and no address has them. Names are what stands where names stand, and is no ordinary word.
 */
export function readVocabulary(texts: Labelled[]): Vocabulary {
  const small = new Map<string, number>();
  const doubtful = new Set<string>();
  const named = new Set<string>();
  for (const { body, by = '', kind } of texts) {
    const text = body.normalize('NFKC');
    for (const part of lettersOf(text.match(ADDRESS)?.join(' '))) doubtful.add(part);
    for (const place of [by, ...(text.match(NAME_PLACES) ?? [])])
      for (const part of lettersOf(place)) named.add(part);
    for (const word of new Set(text.replace(ADDRESS, ' ').match(LETTERS) ?? [])) {
      if (word !== word.toLowerCase()) doubtful.add(folded(word));
      else small.set(folded(word), (small.get(folded(word)) ?? 0) + 1);
      // What videos' commenters write in small letters may well be a name.
      if (kind === 'video') doubtful.add(folded(word));
    }
  }
  const isOrdinary = ([word, times]: [string, number]) => times >= FEWEST_SMALL || !doubtful.has(word);
  const ordinary = new Set([...small].filter(isOrdinary).map(([word]) => word));
  return { ordinary, names: new Set([...named].filter((word) => !ordinary.has(word))) };
}

/** Whatever has a sign of an address in it, from one white space to the next. */
const ADDRESS = /\S*[@/\\_]\S*|\S+\.\S+|\S*\d\S*/g;
/** Boxes of mail addresses, what stands before an address or before "wrote", and whom a letter is to and from. */
const NAME_PLACES =
  /[\w.+-]+@|(?:[^\s<>:,;]+ ){0,3}[^\s<>:,;]+ ?(?=[<([]\S+@)|(?:\p{Lu}\S* ){1,3}(?=wrote|writes|said|says)|^(?:From|To|Cc|Sender|Reply-To):.*$|\bDear \S+ ?\S*|^--? ?\n.*$/gmu;
const LETTERS = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

const folded = (word: string) => word.toLowerCase().replaceAll('’', "'");
const lettersOf = (text = '') => (text.match(LETTERS) ?? []).map(folded);

/** Whether the model may know a feature that so many texts had. No name, no address and no number of anybody passes. */
export function isShippable(key: string, texts: number, { ordinary, names }: Vocabulary): boolean {
  const at = key.indexOf(':');
  const [kind, rest] = [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'f') return true;
  // A number counts by its length alone.
  if (/\p{N}/u.test(rest.replace(/#\d/g, '')) || rest.includes('@')) return false;
  if (lettersOf(rest).some((word) => names.has(word))) return false;
  if (texts >= (kind === 'h' || kind === 'p' ? FEWEST_LINKED : FEWEST_TEXTS)) return true;
  const isOfWords = kind === 'w' || kind === 'b';
  return isOfWords && rest.split(' ').every((word) => ordinary.has(word) || /^#\d$/.test(word));
}
