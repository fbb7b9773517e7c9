import type { Banned } from './checks';
import type { Sign } from './spam/score';

/** Why the rules did not publish a draft at once. */
export type Reason =
  | { check: 'blocked-words' | 'held-words'; words: string[] }
  | { check: 'links'; links: number }
  | { check: 'spam-filter'; signs: Sign[] }
  | { check: 'banned'; banned: Banned }
  | { check: 'trap' | 'repeated' | 'guest' | 'first-comment' | 'everyone' };

const BANNED: Record<Banned, string> = {
  person: 'this person is banned',
  address: 'this address is banned',
  network: 'this network is banned',
};

/** One reason without a capital and a full stop. */
function said(reason: Reason): string {
  switch (reason.check) {
    case 'blocked-words':
      return `${inQuotes(reason.words)} in your list of blocked words`;
    case 'held-words':
      return `${inQuotes(reason.words)} in your list of words to hold`;
    case 'banned':
      return BANNED[reason.banned];
    case 'trap':
      return 'filled in the field that no reader sees';
    case 'repeated':
      return 'the same words once more today, by the same person or from the same network';
    case 'links':
      return `${reason.links} links`;
    case 'spam-filter':
      return reason.signs.map(signSaid).join('; ') || 'much like spam, as a whole';
    case 'guest':
      return 'a guest: nobody has proven who this is';
    case 'first-comment':
      return 'the first comment of this person';
    case 'everyone':
      return 'every comment waits here';
  }
}

const inQuotes = (words: string[]) => words.map((word) => `“${word}”`).join(', ');

function signSaid({ words, times }: Sign): string {
  return `“${words}” was in ${times} spam ${times === 1 ? 'text' : 'texts'}`;
}

/** Reasons as the moderator reads them: "3 links; “seo service” was in 14 spam texts." Null where there are none. */
export function reasonsInWords(reasons: Reason[]): string | null {
  const words = reasons.map(said).join('; ');
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
