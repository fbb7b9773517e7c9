import type { Viewer } from '@/lib/identity/viewer';
import { askFilter } from './asks-filter';
import type { Suspicion } from './reason';
import type { Rules } from './rules';
import type { Draft } from './spam/features';
import { takeLinks } from './spam/links';
import type { Learned } from './spam/score';

/** The share of what may come from one network, or under one article, within ten minutes, from which on it is a crowd. */
const CROWDED_FROM = 0.5;
/** How close evidence comes to what the filter holds. */
const ALMOST = 1;

interface Suspected extends Draft {
  viewer: Viewer | null;
  published: number;
  learned: Learned;
  /** How much of what may come from there in ten minutes has come: from 0 to 1. */
  crowding?: number;
}

/**
 * What makes a machine likely behind a draft; null where nothing does. Who was published here before may link to what they
 * like, but a crowd is a crowd.
 */
export function suspicionOf(draft: Suspected, rules: Rules): Suspicion | null {
  const { crowding = 0, published, body } = draft;
  if (crowding >= CROWDED_FROM) return 'crowd';
  if (published > 0) return null;
  if (takeLinks(body).links.length > 0) return 'links';
  const filtered = askFilter(draft, rules);
  return filtered && filtered.score > -ALMOST ? 'almost-spam' : null;
}
