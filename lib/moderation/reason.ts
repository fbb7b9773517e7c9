import { spokenLanguage } from '@/lib/language/languages';
import { type Words, wordsIn } from '@/lib/language/words';
import type { Sign } from './spam/score';

/** Who must not write here. */
export type Banned = 'person' | 'address' | 'network';

/** What makes a machine likely: many comments from the same place, links by somebody new, or almost spam. */
export type Suspicion = 'crowd' | 'links' | 'almost-spam';

/** Why a comment was not published at once, or is not any more. */
export type Reason =
  | { check: 'blocked-words' | 'held-words'; words: string[] }
  | { check: 'links'; links: number }
  | { check: 'spam-filter'; signs: Sign[] }
  | { check: 'banned'; banned: Banned }
  | { check: 'reported'; reports: number }
  | { check: 'work'; suspicion: Suspicion }
  | { check: keyof typeof PLAIN };

/** Those that say all by themselves. */
const PLAIN = {
  trap: 'trapped',
  repeated: 'repeated',
  'too-fast': 'tooFast',
  'members-address': 'membersAddress',
  disowned: 'disowned',
  guest: 'isGuest',
  'first-comment': 'isFirst',
  everyone: 'allWait',
  'taken-back': 'takenBack',
  'waited-in-wordpress': 'waitedInWordPress',
} as const;

const BANNED = {
  person: 'bannedPerson',
  address: 'bannedAddress',
  network: 'bannedNetwork',
} as const satisfies Record<Banned, string>;

const SUSPICIONS = {
  crowd: 'noWorkInCrowd',
  links: 'noWorkForLinks',
  'almost-spam': 'noWorkForAlmostSpam',
} as const satisfies Record<Suspicion, string>;

/** One reason without a capital and a full stop. */
function said(reason: Reason, language: string): string {
  const words = wordsIn(language, 'moderation');
  switch (reason.check) {
    case 'blocked-words':
      return words('inBlockedWords', { words: inQuotes(reason.words, language) });
    case 'held-words':
      return words('inHeldWords', { words: inQuotes(reason.words, language) });
    case 'banned':
      return words(BANNED[reason.banned]);
    case 'work':
      return words(SUSPICIONS[reason.suspicion]);
    case 'links':
      return words('links', { links: reason.links });
    case 'reported':
      return words('reported', { reports: reason.reports });
    case 'spam-filter':
      return reason.signs.map((sign) => signSaid(sign, words)).join(words('between')) || words('asWhole');
    default:
      return words(PLAIN[reason.check]);
  }
}

function inQuotes(found: string[], language: string): string {
  const words = wordsIn(language, 'moderation');
  const list = new Intl.ListFormat(spokenLanguage(language), { type: 'unit' });
  return list.format(found.map((text) => words('quoted', { words: text })));
}

const signSaid = ({ words: text, times }: Sign, words: Words<'moderation'>) =>
  words('sign', { words: text, times });

/** Reasons as the moderator reads them: "3 links; “seo service” was in 14 spam texts." Null where there are none. */
export function reasonsInWords(reasons: Reason[], language: string): string | null {
  if (reasons.length === 0) return null;
  const words = wordsIn(language, 'moderation');
  const all = reasons.map((reason) => said(reason, language)).join(words('between'));
  return words('sentence', { reasons: all.charAt(0).toLocaleUpperCase(language) + all.slice(1) });
}

/** Reasons as they are kept with a comment: in English, whatever the blog speaks by the time that they are read. */
export const storedReasons = (reasons: Reason[]) => reasonsInWords(reasons, 'en');

/** What is kept with a comment, in the blog's language; as it is kept where it says something that we would not say. */
export function storedInWords(stored: string, language: string): string {
  const reasons = stored.replace(/\.$/, '').split('; ').map(readReason);
  const known = reasons.filter((reason) => reason !== undefined);
  return (known.length === reasons.length && reasonsInWords(known, language)) || stored;
}

/** What is kept with a comment, with one more reason. */
export function alsoStored(stored: string | null, reason: Reason): string | null {
  return stored ? `${stored.replace(/\.$/, '')}; ${said(reason, 'en')}.` : storedReasons([reason]);
}

/** Whether what is kept with a comment is one reason alone, from this check. */
export function isOnly(stored: string | null, check: Reason['check']): boolean {
  return stored !== null && readReason(stored.replace(/\.$/, ''))?.check === check;
}

const WHOLE_REASONS: Reason[] = [
  ...(Object.keys(PLAIN) as (keyof typeof PLAIN)[]).map((check) => ({ check })),
  ...(Object.keys(BANNED) as Banned[]).map((banned) => ({ check: 'banned' as const, banned })),
  ...(Object.keys(SUSPICIONS) as Suspicion[]).map((suspicion) => ({ check: 'work' as const, suspicion })),
  { check: 'spam-filter', signs: [] },
];
/** Reasons without numbers and words of their own, by what is said of them in English. */
const WHOLE = new Map(WHOLE_REASONS.map((reason) => [said(reason, 'en'), reason]));

/** What `said` says in English, read back. */
function readReason(text: string): Reason | undefined {
  const whole = WHOLE.get(text) ?? WHOLE.get(text.charAt(0).toLowerCase() + text.slice(1));
  if (whole) return whole;
  const [, links] = /^([\d,]+) links?$/.exec(text) ?? [];
  if (links) return { check: 'links', links: numberOf(links) };
  const [, reports] = /^([\d,]+) readers? reported it$/.exec(text) ?? [];
  if (reports) return { check: 'reported', reports: numberOf(reports) };
  const [, sign, times] = /^“(.+)” was in ([\d,]+) spam texts?$/.exec(text) ?? [];
  if (sign && times) return { check: 'spam-filter', signs: [{ words: sign, times: numberOf(times) }] };
  const [, found, list] = /^“(.+)” in your list of (blocked words|words to hold)$/.exec(text) ?? [];
  if (!found) return undefined;
  return { check: list === 'blocked words' ? 'blocked-words' : 'held-words', words: found.split('”, “') };
}

const numberOf = (digits: string) => Number(digits.replaceAll(',', ''));
