import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { currentExchange, type Subject } from './exchange';
import { pingNotice } from './ping-notice';

/** The channel on which instances and command lines tell each other what changed. */
export const CHANGES_CHANNEL = 'rejoinder_changes';

const KEY = Symbol.for('rejoinder.instance');
const shared = globalThis as { [key: symbol]: string | undefined };
shared[KEY] ??= randomUUID();
/** Names this process on the channel, so that it need not hear itself. */
export const INSTANCE: string = shared[KEY];

export interface Change {
  instance: string;
  subjects: Subject[];
}

/**
 * Says, within the act's transaction, what it changes. When the transaction commits, every other process drops
 * the pages that show it; this one does so before the act's answer is sent.
 */
export async function announceChange(tx: Queryable, ...subjects: Subject[]): Promise<void> {
  await tx.execute(sql`select ${changeNotice(subjects)}`);
  noteChanged(subjects);
}

/** The part of a statement that tells other processes, and the hub where there is one, for an act whose statements are few; it calls `noteChanged` itself. */
export function changeNotice(subjects: Subject[]): SQL {
  const change: Change = { instance: currentExchange() ? INSTANCE : 'another', subjects };
  const notice = sql`pg_notify(${CHANGES_CHANNEL}, ${JSON.stringify(change)})`;
  const ping = pingNotice(subjects);
  return ping ? sql`${notice}, ${ping}` : notice;
}

/** Lets this process drop the pages that show it before the act's answer is sent. */
export function noteChanged(subjects: Subject[]): void {
  const exchange = currentExchange();
  for (const subject of subjects) exchange?.changed.add(subject);
}
