import { CHECKS, type Ruling, type Submission } from './checks';
import { type Reason, storedReasons } from './reason';
import type { Rules } from './rules';

export interface Verdict {
  state: 'published' | 'held' | 'spam';
  /** For the moderator, in plain words, as it is kept; null when published. */
  reason: string | null;
  /** Whether it would be published, had its writer's browser done work for it. */
  lacksWork?: boolean;
}

const STATES = { publish: 'published', hold: 'held', spam: 'spam' } as const;

/**
 * Whether a draft is published at once. The first check that has something to say decides; where it is not published, what
 * others have against it is said along.
 */
export function judgeDraft(submission: Submission, rules: Rules): Verdict {
  let decided: Ruling | undefined;
  const reasons: Reason[] = [];
  let lacksWork = false;
  for (const { decide, name, isLastResort } of CHECKS) {
    if (isLastResort && decided) continue;
    const ruling = decide(submission, rules);
    lacksWork ||= name === 'work' && ruling !== null;
    decided ??= ruling ?? undefined;
    if (decided?.to === 'publish') break;
    if (ruling && ruling.to !== 'publish') reasons.push(ruling.reason);
  }
  return { state: STATES[decided?.to ?? 'publish'], reason: storedReasons(reasons), lacksWork };
}
