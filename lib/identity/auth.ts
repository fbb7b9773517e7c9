import { DrizzleAdapter } from '@auth/drizzle-adapter';
import type { AuthOptions } from 'next-auth';
import type { Adapter, AdapterSession } from 'next-auth/adapters';
import { type Database, database } from '@/db/client';
import { accounts, sessions, users } from '@/db/schema/people';
import { isSecureSite, siteUrl } from '@/lib/site/address';
import { logError } from '@/lib/site/log';
import { secrets } from '@/lib/site/secrets';
import {
  SESSION_IDLE_SECONDS,
  SESSION_LIFE_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
} from './session-cookie';
import { hashToken } from './token';

declare module 'next-auth' {
  interface Session {
    user: { id: string; name: string };
  }
}

/**
 * next-auth reads and ends the sessions that `startSession` writes; OAuth and OpenID Connect will come in here. Links
 * are ours: its own mail link is used up by the scanners that open it first.
 */
export function authOptions(): AuthOptions {
  // Read by next-auth at every request; without it, it would believe what a request says about its host.
  process.env.NEXTAUTH_URL = siteUrl();
  return {
    adapter: hashedSessions(database()),
    providers: [],
    secret: secrets().auth,
    useSecureCookies: isSecureSite(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    // Never due before it ends: we slide a session ourselves, with its cookie (see slide-session.ts).
    session: { strategy: 'database', maxAge: SESSION_IDLE_SECONDS, updateAge: SESSION_IDLE_SECONDS },
    // The page for errors is needed, else `callbackUrl=@x` answers 500.
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    callbacks: {
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, name: user.name ?? '' },
      }),
    },
    logger: {
      error: (code, metadata) => logError(`next-auth: ${code}`, withoutWords(metadata)),
      warn() {},
      debug() {},
    },
  };
}

/** The drizzle adapter, with sessions kept under the hash of their token, and none for people who were shut out. */
export function hashedSessions(db: Database): Adapter {
  const adapter = DrizzleAdapter(db, {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: sessions,
  }) as Required<Adapter>;
  return {
    ...adapter,
    async createSession({ sessionToken, userId, expires }) {
      const endsAt = new Date(Date.now() + SESSION_LIFE_SECONDS * 1000);
      await db.insert(sessions).values({ sessionToken: hashToken(sessionToken), userId, expires, endsAt });
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const found = await adapter.getSessionAndUser(hashToken(sessionToken));
      if (!found) return null;
      const session = found.session as AdapterSession & { endsAt: Date };
      const user = found.user as typeof found.user & { disabledAt: Date | null };
      if (user.disabledAt || session.endsAt.getTime() <= Date.now()) return null;
      return { user, session: { ...session, sessionToken } };
    },
    async updateSession(session) {
      const updated = await adapter.updateSession({
        ...session,
        sessionToken: hashToken(session.sessionToken),
      });
      return updated ? { ...updated, sessionToken: session.sessionToken } : null;
    },
    async deleteSession(sessionToken) {
      await adapter.deleteSession(hashToken(sessionToken));
    },
  };
}

/** next-auth's messages quote what a visitor sent. */
function withoutWords(metadata: unknown): Error {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
  const { name, stack } = error instanceof Error ? error : new Error();
  return Object.assign(new Error(), { name, stack });
}
