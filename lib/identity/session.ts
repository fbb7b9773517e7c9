import { eq } from 'drizzle-orm';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { database, type Queryable } from '@/db/client';
import { sessions } from '@/db/schema/people';
import { findBlog } from '../blog/queries';
import { describeDevice } from './device';
import { openSession } from './open-session';
import { findSession } from './queries';
import {
  HINT_COOKIE,
  hintCookieOptions,
  SESSION_IDLE_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
} from './session-cookie';
import { isDueToSlide, isUseUnnoted, noteSessionUse, slideSession } from './slide-session';
import { hashToken } from './token';
import { canModerate, canWrite, isOwner, type Viewer } from './viewer';

/**
 * Whoever sends this request, or null; asked once a request. Reads next-auth's row itself, since
 * `getServerSession` takes a database that is away for nobody signed in.
 */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const session = token ? await findSession(database(), token) : undefined;
  if (!token || !session) return null;
  if (isUseUnnoted(session)) await noteSessionUse(database(), token);
  if (isDueToSlide(session)) await keepSignedIn(token, session.endsAt);
  return session.viewer;
});

/** Moves the session on with its cookie, so that who comes back within a month stays signed in. */
async function keepSignedIn(token: string, endsAt: Date): Promise<void> {
  const expires = new Date(Math.min(Date.now() + SESSION_IDLE_SECONDS * 1000, endsAt.getTime()));
  try {
    await setCookies(token, expires);
  } catch {
    return; // a page that is being drawn cannot set cookies: the next act, or script that asks, will
  }
  await slideSession(database(), token);
}

/** For pages: the viewer, else off to sign in and back to `returnTo`, a path on this site. */
export async function requireViewer(returnTo: string): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  return viewer;
}

/** For the studio's pages: owner, author or moderator. To everybody else who is signed in, the page does not exist. */
export function requireModerator(returnTo = '/studio'): Promise<Viewer> {
  return requireWho(canModerate, returnTo);
}

/** For pages about writing: owner or author. */
export function requireAuthor(returnTo = '/studio'): Promise<Viewer> {
  return requireWho(canWrite, returnTo);
}

/** For pages about the blog itself. */
export function requireOwner(returnTo = '/studio'): Promise<Viewer> {
  return requireWho(isOwner, returnTo);
}

async function requireWho(may: (viewer: Viewer) => boolean, returnTo: string): Promise<Viewer> {
  const viewer = await requireViewer(returnTo);
  if (!may(viewer)) notFound();
  return viewer;
}

/** Signs this browser in, ending the session it had. In actions and route handlers only. */
export async function startSession(db: Queryable, userId: string): Promise<void> {
  const replaces = (await cookies()).get(sessionCookieName())?.value;
  const { token, expires } = await openSession(db, { userId, replaces, device: await currentDevice(db) });
  await setCookies(token, expires);
}

/** Names the session of this browser among its owner's, see `listSessions`. */
export async function currentSessionId(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token && hashToken(token);
}

/** The browser that sends this request, in plain words. */
export async function currentDevice(db: Queryable): Promise<string> {
  const { language } = await findBlog(db);
  return describeDevice((await headers()).get('user-agent'), language);
}

/** Signs this browser out. In actions and route handlers only. */
export async function endSession(db: Queryable): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await db.delete(sessions).where(eq(sessions.sessionToken, hashToken(token)));
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 });
  jar.set(HINT_COOKIE, '', { ...hintCookieOptions(), maxAge: 0 });
}

/** Takes the hint away from a browser whose session is over. */
export async function dropHint(): Promise<void> {
  const jar = await cookies();
  if (jar.has(HINT_COOKIE)) jar.set(HINT_COOKIE, '', { ...hintCookieOptions(), maxAge: 0 });
}

async function setCookies(token: string, expires: Date): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), token, { ...sessionCookieOptions(), expires });
  jar.set(HINT_COOKIE, '1', { ...hintCookieOptions(), expires });
}
