import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answered } from '@/lib/form-state';

/**
 * One request and its answer, as our server in front of Next sees them. Pages note here what they show and how
 * long that stays true; acts note which status they ask for and what they changed. Neither can say it to Next.
 */
export interface Exchange {
  /** The network that a form came from: an IPv4 address or an IPv6 /64 (server/sender-network.ts). */
  from?: string;
  /** The status an act asks for, sent instead of Next's 200. */
  status?: number;
  headers: Record<string, string>;
  /** What the document shows: an act that changes one of them makes it be drawn anew. */
  shown: Set<string>;
  /** The moment, in milliseconds since 1970, from which the document would read differently ("2 minutes ago"). */
  keepUntil: number;
  /** What acts changed in this exchange. */
  changed: Set<string>;
  /** Set when the database could not be reached. */
  databaseAway?: boolean;
  /** What became of a form that acted before Next was asked: it does not act again, Next only draws. */
  answered?: Answered;
  /** Set when an act was begun: what fails before it is a form that could not be read. */
  isActing?: boolean;
  /** Why an act refused, for when the page that would say so cannot be drawn. */
  refusal?: string;
}

// One storage for the server and for Next's bundles in the same process.
const KEY = Symbol.for('rejoinder.exchanges');
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<Exchange> | undefined };
shared[KEY] ??= new AsyncLocalStorage<Exchange>();
export const exchanges: AsyncLocalStorage<Exchange> = shared[KEY];

export function newExchange(): Exchange {
  return { headers: {}, shown: new Set(), keepUntil: Number.POSITIVE_INFINITY, changed: new Set() };
}

/** The exchange that this code runs for; undefined on the command line, in tests and at build. */
export function currentExchange(): Exchange | undefined {
  return exchanges.getStore();
}

/** Says that the document shows this, for example `article:12`. See lib/site/changes.ts. */
export function noteShown(...subjects: Subject[]): void {
  const exchange = currentExchange();
  for (const subject of subjects) exchange?.shown.add(subject);
}

/** Says that the document is true no longer than until `moment` (milliseconds since 1970). */
export function noteTrueUntil(moment: number): void {
  const exchange = currentExchange();
  if (exchange) exchange.keepUntil = Math.min(exchange.keepUntil, moment);
}

/** Sends the page as one that could not be what it is to be just now (503), to be asked for again in a moment. */
export function askToComeBack(): void {
  const exchange = currentExchange();
  if (!exchange) return;
  exchange.status = 503;
  exchange.headers['retry-after'] = '5';
}

/**
 * What can change: one article with its comments, the lists of articles, or the whole blog. A page that shows the latest
 * comments, of whichever article, says `comments`: it changes with each article.
 */
export type Subject = `article:${number}` | 'articles' | 'comments' | 'blog';
