/** What decides on how an edit shows. */
interface Edited {
  createdAt: Date;
  /** Null for words that nobody could read yet. */
  publishedAt: Date | null;
  readByAuthorAt: Date | null;
  /** What somebody else has said below it. */
  below: 'answer' | 'reply' | null;
}

/** How an edit shows to everyone: not at all, until a moment where there is one; as edited; or as edited after it was answered. */
export type Terms = { mark: null; until: Date | null } | { mark: 'edited' } | { mark: 'answered' };

/**
 * Words are their writer's to change for some minutes and until somebody answers, or the author says to have read them.
 * After that an edit shows; once they were answered, what was answered stays readable.
 */
export function editTerms(comment: Edited, { minutes, now }: { minutes: number; now: Date }): Terms {
  if (comment.publishedAt === null) return { mark: null, until: null };
  if (comment.below) return { mark: 'answered' };
  const until = new Date(comment.createdAt.getTime() + minutes * 60_000);
  return now < until && !comment.readByAuthorAt ? { mark: null, until } : { mark: 'edited' };
}
