import { CHECKS, type Ruling, type Submission } from './checks';
import { type Reason, storedReasons } from './reason';
import type { Rules } from './rules';

export interface Verdict {
  state: 'published' | 'held' | 'spam';
  /** For the moderator, in plain words, as it is kept; null when published. */
  reason: string | null;
}

const STATES = { publish: 'published', hold: 'held', spam: 'spam' } as const;

/**
 * Whether a draft is published at once. The first check that has something to say decides; where it is not published, what
 * others have against it is said along.
 */
export function judgeDraft(submission: Submission, rules: Rules): Verdict {
  let decided: Ruling | undefined;
  const reasons: Reason[] = [];
  for (const { decide } of CHECKS) {
    const ruling = decide(submission, rules);
    decided ??= ruling ?? undefined;
    if (decided?.to === 'publish') break;
    if (ruling && ruling.to !== 'publish') reasons.push(ruling.reason);
  }
  return { state: STATES[decided?.to ?? 'publish'], reason: storedReasons(reasons) };
}
