import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { sessions } from '@/db/schema/people';
import { SESSION_IDLE_SECONDS } from './session-cookie';
import { hashToken } from './token';

/** Seconds within which a session is not moved on again: one write a day is enough. */
const SLIDE_EVERY_SECONDS = 24 * 3600;

/** Whether a session was not moved on for a day, and can be. */
export function isDueToSlide({ expires, endsAt }: { expires: Date; endsAt: Date }): boolean {
  const unused = Date.now() + SESSION_IDLE_SECONDS * 1000 - expires.getTime();
  return unused > SLIDE_EVERY_SECONDS * 1000 && expires < endsAt;
}

/**
 * Moves a session that is in use on, never past its absolute end. Returns its new end, or undefined when it was
 * moved within the last day or is over.
 */
export async function slideSession(db: Queryable, token: string): Promise<Date | undefined> {
  const idle = sql`make_interval(secs => ${SESSION_IDLE_SECONDS})`;
  const [moved] = await db
    .update(sessions)
    .set({ expires: sql`least(${sessions.endsAt}, now() + ${idle})` })
    .where(
      and(
        eq(sessions.sessionToken, hashToken(token)),
        gt(sessions.expires, sql`now()`),
        gt(sessions.endsAt, sql`now()`),
        lt(sessions.expires, sql`now() + ${idle} - make_interval(secs => ${SLIDE_EVERY_SECONDS})`),
        lt(sessions.expires, sessions.endsAt),
      ),
    )
    .returning({ expires: sessions.expires });
  return moved?.expires;
}

/** Seconds within which the use of a session is not noted again: enough to tell a browser that is used from one that was left. */
const NOTE_EVERY_SECONDS = 3600;

/** Whether it is an hour and more since the use of a session was noted. */
export function isUseUnnoted({ usedAt }: { usedAt: Date }): boolean {
  return Date.now() - usedAt.getTime() > NOTE_EVERY_SECONDS * 1000;
}

/** Notes that a session is in use, for its owner to see. */
export async function noteSessionUse(db: Queryable, token: string): Promise<void> {
  await db
    .update(sessions)
    .set({ usedAt: sql`now()` })
    .where(eq(sessions.sessionToken, hashToken(token)));
}
