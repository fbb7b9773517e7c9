import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { moderation } from '@/db/schema/moderation';
import { type ModerationSettings, readSettings } from './settings';
import { type Model, shippedModel } from './spam/model';
import { type WordList, wordList } from './word-list';

/** How this blog judges, ready to be asked: no check asks the database. */
export interface Rules {
  settings: ModerationSettings;
  heldWords: WordList;
  blockedWords: WordList;
  /** Undefined where the shipped file cannot be used: then the other checks judge alone. */
  model: Model | undefined;
}

/** Versions that are kept: the one in force, and those of a test's other databases. */
const KEPT = 8;
const kept = new Map<string, Rules>();
let lately: Rules | undefined;

/**
 * The rules of a version. Who judges reads which one is in force in the question that is asked anyway, so that a change,
 * wherever it was made, holds for the very next draft; the rules themselves stay in memory.
 */
export async function rulesOf(db: Queryable, version: string): Promise<Rules> {
  lately = kept.get(version) ?? (await readRules(db));
  return lately;
}

/** Whether the filter was off for whoever was judged last: for who asks before it is known which rules are in force. */
export function wasFilterOff(): boolean {
  return lately?.settings.filter === 'off';
}

async function readRules(db: Queryable): Promise<Rules> {
  const [stored] = await db
    .select({ version: moderation.version, settings: moderation.settings })
    .from(moderation)
    .where(sql`id = 1`);
  const rules = makeRules(readSettings(stored?.settings));
  if (kept.size >= KEPT) kept.clear();
  // What was read may be newer than what was asked for: it is kept under the name that it has.
  if (stored) kept.set(stored.version, rules);
  return rules;
}

/** The rules in force, for who shows or tries them. */
export async function findRules(db: Queryable): Promise<Rules> {
  const [row] = await db.select({ version: moderation.version }).from(moderation).where(sql`id = 1`);
  return rulesOf(db, row?.version ?? '');
}

export function makeRules(settings: ModerationSettings): Rules {
  return {
    settings,
    heldWords: wordList(settings.heldWords),
    blockedWords: wordList(settings.blockedWords),
    model: shippedModel().model,
  };
}
