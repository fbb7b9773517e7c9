import { z } from 'zod';

/** Characters of a list of words: those that are handed around for WordPress have some 60,000. */
export const WORD_LIST_LIMIT = 200_000;
/** Links in a comment that somebody may want to allow. */
export const LINKS_LIMIT = 100;

/** Within which comments are counted, in seconds. */
export const COUNTED_SECONDS = 600;
/** Comments in that time that somebody may want to allow. */
export const COUNT_LIMIT = 10_000;

/** Days after which an article may close: ten years. */
export const CLOSE_LIMIT = 3_650;
/** Days that a network may be kept. */
export const DAYS_LIMIT = 365;

/** Minutes for which somebody may want to let words be changed unseen: a day. */
export const EDIT_MINUTES_LIMIT = 1_440;

/** Reports of one comment that somebody may want to wait for. */
export const REPORTS_LIMIT = 100;

/** Seconds that somebody may want writing to take: a minute. */
export const SECONDS_LIMIT = 60;

const wordList = z.string().max(WORD_LIST_LIMIT).catch('');

const most = (usually: number) => z.coerce.number().int().min(0).max(COUNT_LIMIT).catch(usually);

/** How this blog judges what is written. What is missing or cannot be read has its default. */
export const moderationSettings = z.object({
  /** Guests wait, or not. */
  guests: z.enum(['hold', 'publish']).catch('hold'),
  /** People who are signed in: each comment waits, the first one, or none. */
  members: z.enum(['hold', 'first', 'publish']).catch('first'),
  filter: z.enum(['careful', 'strict', 'off']).catch('careful'),
  /** Whether the browser of who sends a suspicious comment is asked for work, before it is published. */
  work: z.enum(['suspicious', 'off']).catch('suspicious'),
  /** A comment with more links is held. */
  mostLinks: z.coerce.number().int().min(0).max(LINKS_LIMIT).catch(2),
  /** Comments within ten minutes of one person, from one network and under one article: more are asked to wait; 0 is no limit. */
  perPerson: most(10),
  perNetwork: most(30),
  perArticle: most(300),
  /** Days after publishing from which on an article takes no comments any more; 0 closes none. */
  closeAfterDays: z.coerce.number().int().min(0).max(CLOSE_LIMIT).catch(0),
  /** Days for which is kept from which network a comment came; 0 keeps it nowhere. */
  networkDays: z.coerce.number().int().min(0).max(DAYS_LIMIT).catch(30),
  /** Minutes for which commenters change their words without a mark, unless somebody answered; 0 marks every edit. */
  editMinutes: z.coerce.number().int().min(0).max(EDIT_MINUTES_LIMIT).catch(15),
  /** Seconds that somebody new needs at least for their words; 0 asks nobody. */
  fewestSeconds: z.coerce.number().int().min(0).max(SECONDS_LIMIT).catch(2),
  /** Readers who report a comment, after which it is held until somebody has read it; 0 never holds. */
  reportsToHold: z.coerce.number().int().min(0).max(REPORTS_LIMIT).catch(3),
  /** One a line, as in WordPress's `moderation_keys` and `disallowed_keys`. */
  heldWords: wordList,
  blockedWords: wordList,
});
export type ModerationSettings = z.output<typeof moderationSettings>;

/** Whatever was stored, with defaults for the rest. */
export function readSettings(stored: unknown): ModerationSettings {
  return moderationSettings.parse(typeof stored === 'object' ? { ...stored } : {});
}
