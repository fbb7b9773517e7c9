import { canModerate, type Viewer } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';
import { askFilter } from './asks-filter';
import type { Banned, Reason } from './reason';
import type { Rules } from './rules';
import type { Draft } from './spam/features';
import { takeLinks } from './spam/links';
import type { Learned } from './spam/score';
import { suspicionOf } from './suspicion';

/** All that is known of a draft and of who sent it, when it is judged. */
export interface Submission extends Draft {
  viewer: Viewer | null;
  /** Published comments of the same person, counted no further than `KNOWN_AFTER`. */
  published: number;
  /** What the spam filter has learned here of these words. */
  learned: Learned;
  /** Which of them must not write here. */
  banned?: Banned;
  /** What stands in the field that no reader sees. */
  trap?: string;
  /** Whether a guest gave the proven address of somebody with an account. */
  isMembersAddress?: boolean;
  /** Milliseconds for which it may have been written, where that is known. */
  writtenIn?: number;
  /** Whether the same person, or somebody in the same network, said the same today. */
  isRepeated?: boolean;
  /** How much of what may come from the same network, or under the same article, within ten minutes has come: from 0 to 1. */
  crowding?: number;
  /** Whether the writer's browser did work for it, or nobody would ask for any. */
  isWorkDone?: boolean;
}

export type Ruling = { to: 'publish' } | { to: 'hold' | 'spam'; reason: Reason };

/** One question that is asked of a draft: a pure function. Null where it has nothing to say. */
export interface Check {
  name: string;
  /** For the settings, in words. */
  asks: Sentence;
  /** Asked only where nothing else speaks against the draft. */
  isLastResort?: boolean;
  decide(submission: Submission, rules: Rules): Ruling | null;
}

const hold = (reason: Reason): Ruling => ({ to: 'hold', reason });

/** In the order in which they are asked: the first that decides wins. */
export const CHECKS: Check[] = [
  {
    name: 'works-here',
    asks: say('moderation.asksWorksHere'),
    decide: ({ viewer }) => (canModerate(viewer) ? { to: 'publish' } : null),
  },
  {
    name: 'banned',
    asks: say('moderation.asksBanned'),
    decide: ({ banned }) => (banned ? { to: 'spam', reason: { check: 'banned', banned } } : null),
  },
  {
    name: 'trap',
    asks: say('moderation.asksTrap'),
    decide: ({ trap }) => (trap ? { to: 'spam', reason: { check: 'trap' } } : null),
  },
  {
    name: 'blocked-words',
    asks: say('moderation.asksBlockedWords'),
    decide(submission, { blockedWords }) {
      const words = blockedWords.find(readable(submission));
      return words.length > 0 ? { to: 'spam', reason: { check: 'blocked-words', words } } : null;
    },
  },
  {
    name: 'held-words',
    asks: say('moderation.asksHeldWords'),
    decide(submission, { heldWords }) {
      const words = heldWords.find(readable(submission));
      return words.length > 0 ? hold({ check: 'held-words', words }) : null;
    },
  },
  {
    name: 'repeated',
    asks: say('moderation.asksRepeated'),
    decide: ({ isRepeated }) => (isRepeated ? hold({ check: 'repeated' }) : null),
  },
  {
    name: 'members-address',
    asks: say('moderation.asksMembersAddress'),
    decide: ({ isMembersAddress }) => (isMembersAddress ? hold({ check: 'members-address' }) : null),
  },
  {
    name: 'too-fast',
    asks: say('moderation.asksTooFast'),
    // Who was published here may paste what they wrote elsewhere.
    decide({ published, writtenIn }, { settings }) {
      if (published > 0 || writtenIn === undefined) return null;
      return writtenIn < settings.fewestSeconds * 1_000 ? hold({ check: 'too-fast' }) : null;
    },
  },
  {
    name: 'links',
    asks: say('moderation.asksLinks'),
    decide({ body }, { settings }) {
      const links = takeLinks(body).links.length;
      return links > settings.mostLinks ? hold({ check: 'links', links }) : null;
    },
  },
  {
    name: 'guest',
    asks: say('moderation.asksGuest'),
    decide: ({ viewer }, { settings }) =>
      !viewer && settings.guests === 'hold' ? hold({ check: 'guest' }) : null,
  },
  {
    name: 'member',
    asks: say('moderation.asksMember'),
    decide({ viewer, published }, { settings: { members } }) {
      if (!viewer || members === 'publish') return null;
      if (members === 'hold') return hold({ check: 'everyone' });
      return published === 0 ? hold({ check: 'first-comment' }) : null;
    },
  },
  {
    name: 'spam-filter',
    asks: say('moderation.asksFilter'),
    decide(submission, rules) {
      const filtered = askFilter(submission, rules);
      return filtered && filtered.score > 0 ? hold({ check: 'spam-filter', signs: filtered.signs }) : null;
    },
  },
  {
    name: 'work',
    asks: say('moderation.asksWork'),
    isLastResort: true,
    decide(submission, rules) {
      if (submission.isWorkDone || rules.settings.work === 'off') return null;
      const suspicion = suspicionOf(submission, rules);
      return suspicion && hold({ check: 'work', suspicion });
    },
  },
];

/** Everything that words of a list may stand in. */
function readable({ body, name, email, website }: Submission): string[] {
  return [body, name, email, website].filter((text) => typeof text === 'string' && text !== '') as string[];
}
