import { DrizzleAdapter } from '@auth/drizzle-adapter';
import type { NextApiRequest, NextApiResponse } from 'next';
import { cookies } from 'next/headers';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { Adapter, AdapterSession } from 'next-auth/adapters';
import { type Database, database } from '@/db/client';
import { accounts, sessions, users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { absoluteUrl, isSecureSite, siteUrl } from '@/lib/site/address';
import { logError } from '@/lib/site/log';
import { secrets } from '@/lib/site/secrets';
import { arrive, signInAgain } from './providers/arrive';
import type { Claims } from './providers/claims';
import { findProvider, type NamedProvider, providerConfigs } from './providers/configured';
import { findErrand } from './providers/errand';
import { readIdentity } from './providers/identity';
import { safeReturnPath } from './return-path';
import { findViewer, startSession } from './session';
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
 * next-auth reads and ends the sessions that `startSession` writes, and speaks OAuth and OpenID Connect. Who comes back
 * from a provider is taken in by `arrive`, never by next-auth itself. Links are ours: its own mail link is used up by the
 * scanners that open it first.
 */
export function authOptions(): AuthOptions {
  // Read by next-auth at every request; without it, it would believe what a request says about its host.
  process.env.NEXTAUTH_URL = siteUrl();
  return {
    adapter: hashedSessions(database()),
    providers: providerConfigs(),
    secret: secrets().auth,
    useSecureCookies: isSecureSite(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    // Never due before it ends: we slide a session ourselves, with its cookie (see slide-session.ts).
    session: { strategy: 'database', maxAge: SESSION_IDLE_SECONDS, updateAge: SESSION_IDLE_SECONDS },
    // The page for errors is needed, else `callbackUrl=@x` answers 500.
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    callbacks: {
      signIn: ({ account, profile }) => takeIn(account?.provider ?? '', profile as Claims | undefined),
      redirect: ({ url, baseUrl }) =>
        absoluteUrl(safeReturnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)),
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, name: user.name ?? '' },
      }),
    },
    logger: {
      error(code, metadata) {
        // Said by the provider in an address that anybody can open: that somebody thought better of it, mostly.
        if (code !== 'OAUTH_CALLBACK_HANDLER_ERROR') logError(`next-auth: ${code}`, withoutWords(metadata));
      },
      warn() {},
      debug() {},
    },
  };
}

async function takeIn(provider: string, claims: Claims | undefined): Promise<string> {
  const named = findProvider(provider);
  if (!named || !claims) return absoluteUrl(signInAgain('came-to-nothing'));
  try {
    const here = { db: database(), jar: await cookies(), viewerId: (await findViewer())?.id, startSession };
    return absoluteUrl(await arrive(readIdentity(named.id, claims), here));
  } catch (error) {
    logError('somebody who came from a provider was not taken in', error);
    throw error;
  }
}

/**
 * Answers whoever comes back from a provider. Who did not set out from here in this browser is not even heard: their
 * address may hold anything.
 */
export async function comeBack(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const errand = findErrand(await cookies());
  const again = absoluteUrl(signInAgain('came-to-nothing', errand?.returnTo));
  if (!errand) return Response.redirect(again, 303);
  const answer: Response = await NextAuth(authOptions())(request, context);
  // Its own pages about errors are not served: ours has the way back in it.
  const path = answer.headers.get('location')?.slice(siteUrl().length) ?? '/api/';
  return path.startsWith('/api/') ? Response.redirect(again, 303) : answer;
}

/** Where at a provider to go, and what this browser must keep so that it can prove on its return that it went. */
export interface Asked {
  address: string;
  checks: Map<string, string>;
}

/**
 * Asks next-auth for the way to a provider, as its own page would: with the token against forged forms that it gives.
 * @throws Refusal 503 when the provider does not answer
 */
export async function askProvider({ id, name }: NamedProvider): Promise<Asked> {
  const first = await askNextAuth({ method: 'GET', nextauth: ['csrf'] });
  const { csrfToken } = first.body as { csrfToken: string };
  const body = { csrfToken, json: 'true' };
  const kept = Object.fromEntries(first.cookies);
  const way = await askNextAuth({ method: 'POST', nextauth: ['signin', id], body, cookies: kept });
  const { url } = way.body as { url: string };
  if (url.startsWith(absoluteUrl('/')))
    throw new Refusal(say('providers.away', { provider: name }), { status: 503, retryAfter: 30 });
  return { address: url, checks: new Map([...way.cookies].filter(([key]) => /state|pkce|nonce/.test(key))) };
}

interface Question {
  method: 'GET' | 'POST';
  nextauth: string[];
  body?: Record<string, string>;
  cookies?: Record<string, string>;
}

/** Asks next-auth a question without a request: what it would send is handed back. */
async function askNextAuth({ method, nextauth, body, cookies = {} }: Question) {
  const told = { body: {} as unknown, cookies: new Map<string, string>() };
  let set: string[] = [];
  const response = {
    status: () => response,
    getHeader: () => set,
    setHeader: (name: string, value: string[]) => {
      if (name === 'Set-Cookie') set = value;
      return response;
    },
    json: (value: unknown) => {
      told.body = value;
    },
    send: (value: unknown) => {
      told.body = value;
    },
    end: () => {},
  };
  const request = { method, query: { nextauth }, body, cookies, headers: {} };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions());
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    told.cookies.set(name, decodeURIComponent(value));
  }
  return told;
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
