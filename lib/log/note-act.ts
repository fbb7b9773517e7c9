import type { Queryable } from '@/db/client';
import { log } from '@/db/schema/log';
import type { LoggedAct } from './acts';

export interface NotedAct {
  act: LoggedAct;
  /** Who acted; null where it was the blog itself. */
  actorId: string | null;
  commentId?: number;
  articleId?: number;
  personId?: string;
  why?: string;
  /** What undoing the act puts back. */
  before?: unknown;
  /** The same for acts that were done in one go, a UUID. */
  together?: string;
}

/** Writes an act into the log, within the act's own transaction. Gives the entry's id. */
export async function noteAct(tx: Queryable, noted: NotedAct): Promise<number> {
  const [entry] = await tx.insert(log).values(noted).returning({ id: log.id });
  if (!entry) throw new Error('An act was not logged.');
  return entry.id;
}

/** Rows in one statement. */
const BATCH = 1_000;

/** Writes many acts at once. */
export async function noteActs(tx: Queryable, noted: NotedAct[]): Promise<void> {
  for (let start = 0; start < noted.length; start += BATCH)
    await tx.insert(log).values(noted.slice(start, start + BATCH));
}
