import type { PersonKey } from './people';

/** A comment of the demo, with those that answer it. */
export interface SeedComment {
  by: PersonKey;
  /** How long after what it answers it was written: `3 hours`, `2 years 1 month`. */
  after: string;
  /** Markdown; a list is one paragraph each. */
  text: string | string[];
  /** `published` unless it says otherwise. */
  state?: 'held' | 'spam' | 'removed';
  /** How long after it was written it was changed. */
  editedAfter?: string;
  replies?: SeedComment[];
}
