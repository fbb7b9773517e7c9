import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '@/lib/identity/viewer';
import type { Guest, ReplyInput } from './input';

/** Within which the same words under the same comment by the same person are one sending. */
const SAME_SENDING_MINUTES = 10;

/** The names of one sending of the form. */
export interface Sending {
  /** Stored with the comment: no other comment of its article has it. */
  key: string;
  /** Without a key from the form: what the same sending is stored under that came in the window before or after. */
  besides: [string, string] | [null, null];
  /** The same for all sendings that may be one: they take turns by it. */
  turn: string;
}

/**
 * Names one sending of the form. With a key from the form it is named for good; without one (a shared page has no
 * room for a key of its own) by what was sent and by whom, within ten minutes.
 */
export function sendingOf(viewer: Viewer | null, guest: Guest | null, input: ReplyInput): Sending {
  const person = viewer ? `user ${viewer.id}` : `guest ${guest?.email} ${guest?.name}`;
  const named = (occasion: string) =>
    createHash('sha256')
      .update(JSON.stringify([input.articleId, input.parentId, person, input.body, occasion]))
      .digest('base64url');
  if (input.submissionKey) {
    const key = named(`key ${input.submissionKey}`);
    return { key, besides: [null, null], turn: key };
  }
  const window = Math.floor(Date.now() / (SAME_SENDING_MINUTES * 60_000));
  const inWindow = (number: number) => named(`window ${number}`);
  return {
    key: inWindow(window),
    besides: [inWindow(window - 1), inWindow(window + 1)],
    turn: named('turn'),
  };
}

/** Whether the comment that the statement calls `same` is this sending. */
export function isSameSending({ key, besides }: Sending): SQL {
  const recently = sql`clock_timestamp() - make_interval(mins => ${SAME_SENDING_MINUTES})`;
  return sql`same.submission_key in (${key}, ${besides[0]}, ${besides[1]})
    and (same.submission_key = ${key} or same.created_at > ${recently})`;
}
