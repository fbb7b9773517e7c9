import type { Media } from './media';
import type { People } from './place-people';
import type { Run } from './run';
import type { WhoIsWho } from './who-is-who';

/** What every part of an import needs. */
export interface Context {
  run: Run;
  who: WhoIsWho;
  people: People;
  media: Media;
  /** Comments that may be an author's, were the operator to say so, by what they have in common. */
  possible: Map<string, number>;
  /** How often a time had to be taken from the blog's own time, or was missing. */
  guessed: { times: number };
}

/** An article as it is stored, while its comments come in. */
export interface StoredArticle {
  id: number;
  /** Names it among what the source brought. */
  key: string;
  title: string;
  isNew: boolean;
  authorIds: ReadonlySet<string>;
  /** For comments without a date. */
  date: Date;
}
