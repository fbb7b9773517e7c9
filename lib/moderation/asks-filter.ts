import { canModerate, type Viewer } from '@/lib/identity/viewer';
import type { Rules } from './rules';
import type { ModerationSettings } from './settings';
import type { Draft } from './spam/features';
import { type Learned, type SpamScore, spamScore } from './spam/score';

/** Published comments after which the spam filter asks no more: who is known here may speak of what they like. */
export const KNOWN_AFTER = 3;
/** Evidence above which the filter holds: a strict one holds more, also of what is honest. */
const FILTER_AT = { careful: 0, strict: -1.5 };

interface Writer {
  viewer: Viewer | null;
  /** Published comments of the same person, counted no further than `KNOWN_AFTER`. */
  published: number;
}

/** Whether the spam filter reads what this person writes. */
export function asksFilter({ viewer, published }: Writer, filter: ModerationSettings['filter']): boolean {
  return filter !== 'off' && published < KNOWN_AFTER && !canModerate(viewer);
}

/** What two checks ask of one draft is counted once. */
const scores = new WeakMap<object, SpamScore>();

/** What the spam filter makes of a draft, as more (or less, below 0) than what it holds; undefined where it is not asked. */
export function askFilter(
  draft: Draft & Writer & { learned: Learned },
  { model, settings: { filter } }: Pick<Rules, 'model' | 'settings'>,
): SpamScore | undefined {
  if (!model || filter === 'off' || !asksFilter(draft, filter)) return undefined;
  const scored = scores.get(draft) ?? spamScore(draft, model, draft.learned);
  scores.set(draft, scored);
  return { ...scored, score: scored.score - FILTER_AT[filter] };
}
