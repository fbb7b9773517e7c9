import type { CommentState, ImportedState } from './states';

/** What a run did. The counts are what it added or changed, so a second run of the same file has none. */
export interface ImportReport {
  articles: Record<ImportedState, number>;
  pages: Record<ImportedState, number>;
  comments: Record<CommentState, number>;
  /** Pingbacks and trackbacks. */
  mentions: number;
  /** Authors, and commenters who had an account. */
  people: number;
  media: { copied: number; linked: number };
  skipped: Skipped[];
  /** Published comments by an author of their article. */
  badges: number;
  /** Articles, pages, comments, mentions, people and media that were here already, just as they are. */
  unchanged: number;
  /** What the operator may want to look at, as sentences. */
  notes: string[];
}

export interface Skipped {
  kind: string;
  /** A number where it has one. */
  id: number | string | null;
  reason: string;
}

export function newReport(): ImportReport {
  return {
    articles: { published: 0, draft: 0, scheduled: 0, private: 0 },
    pages: { published: 0, draft: 0, scheduled: 0, private: 0 },
    comments: { published: 0, held: 0, spam: 0, removed: 0 },
    mentions: 0,
    people: 0,
    media: { copied: 0, linked: 0 },
    skipped: [],
    badges: 0,
    unchanged: 0,
    notes: [],
  };
}

/** Adds what one transaction did, once it is certain. */
export function addReport(total: ImportReport, part: ImportReport): void {
  addCounts(total.articles, part.articles);
  addCounts(total.pages, part.pages);
  addCounts(total.comments, part.comments);
  addCounts(total.media, part.media);
  total.mentions += part.mentions;
  total.people += part.people;
  total.badges += part.badges;
  total.unchanged += part.unchanged;
  for (const skipped of part.skipped) total.skipped.push(skipped);
  for (const note of part.notes) total.notes.push(note);
}

function addCounts<Key extends string>(total: Record<Key, number>, part: Record<Key, number>): void {
  for (const key of Object.keys(part) as Key[]) total[key] += part[key];
}

/** An id as the report prints it. */
export function shownId(id: string): Skipped['id'] {
  if (id === '') return null;
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}
