import { eq, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { sessions } from '@/db/schema/people';
import { SESSION_IDLE_SECONDS, SESSION_LIFE_SECONDS } from './session-cookie';
import { hashToken, newToken } from './token';

export interface NewSession {
  userId: string;
  /** The token that the browser's cookie held until now: its session ends. */
  replaces?: string;
  /** In plain words, see `describeDevice`. */
  device: string;
}

export interface OpenedSession {
  /** For the cookie; only its hash is kept. */
  token: string;
  /** When the cookie and the session end unless they are used. */
  expires: Date;
}

/** Writes a session in the shape that next-auth reads, and sweeps those that are over. */
export async function openSession(db: Queryable, by: NewSession): Promise<OpenedSession> {
  const token = newToken();
  const replaced = by.replaces ? eq(sessions.sessionToken, hashToken(by.replaces)) : undefined;
  await db
    .delete(sessions)
    .where(or(lt(sessions.expires, sql`now()`), lt(sessions.endsAt, sql`now()`), replaced));
  const now = Date.now();
  const expires = new Date(now + SESSION_IDLE_SECONDS * 1000);
  await db.insert(sessions).values({
    sessionToken: hashToken(token),
    userId: by.userId,
    expires,
    endsAt: new Date(now + SESSION_LIFE_SECONDS * 1000),
    device: by.device,
  });
  return { token, expires };
}
