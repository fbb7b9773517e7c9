import { canModerate, type Viewer } from '@/lib/identity/viewer';

export interface Verdict {
  state: 'published' | 'held';
  /** For the moderator, in plain words; null when published. */
  reason: string | null;
}

/**
 * Whether a draft is published at once. Those who judge comments pass, and so do people who are signed in and have been
 * published before. An address that somebody typed proves nothing, so guests always wait.
 */
export function judgeDraft(viewer: Viewer | null, publishedBefore: number): Verdict {
  if (canModerate(viewer)) return { state: 'published', reason: null };
  if (viewer === null) return { state: 'held', reason: 'A guest: nobody has proven who this is.' };
  if (publishedBefore === 0) return { state: 'held', reason: 'The first comment of this person.' };
  return { state: 'published', reason: null };
}
