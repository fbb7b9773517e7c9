import { RequestCookies, ResponseCookies } from 'next/dist/server/web/spec-extension/cookies';
import { database } from '@/db/client';
import { answerForm, type Sender } from '@/lib/answer-form';
import { replyForm } from '@/lib/comments/reply-form';
import { findSession } from '@/lib/identity/queries';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { isDueToSlide } from '@/lib/identity/slide-session';
import type { Viewer } from '@/lib/identity/viewer';
import { type Exchange, exchanges } from '@/lib/site/exchange';
import type { Answer } from './capture';
import { actionOf, bringsItsState } from './named-action';
import type { Visit } from './visit';
import { postedForm } from './words-page';

/** A session that moves on with this request: that is Next's to do, with the cookie that goes back. */
class SessionMoves extends Error {}

interface Posted {
  visit: Visit;
  body: Buffer;
  exchange: Exchange;
  /** What this build calls the act of the reply form. */
  replyAction: string | undefined;
}

/**
 * Lets a plain reply form act before Next is asked: reading its form and finding its act take Next longer than the act
 * itself. It is the same act with the same input. What leads to another page is answered here; for what is to be shown
 * where the form stands, the exchange knows what became of it, and Next draws that without acting again. Undefined
 * when it is Next's turn.
 */
export async function takeReply({ visit, body, exchange, replyAction }: Posted): Promise<Answer | undefined> {
  const { headers } = visit;
  // Scripts of ours want an answer in Next's own tongue.
  if (!replyAction || headers['next-action'] !== undefined || !body.includes(replyAction)) return undefined;
  const form = await postedForm(body, String(headers['content-type']));
  if (!form || actionOf(form) !== replyAction || !bringsItsState(form)) return undefined;
  const given = new Headers();
  try {
    exchange.isActing = true;
    const answered = await exchanges.run(exchange, () => answerForm(replyForm, form, senderOf(visit, given)));
    const location = answered.goTo ?? answered.goToUnscripted;
    if (location) return goingTo(location, given);
    exchange.answered = answered;
  } catch (error) {
    if (!(error instanceof SessionMoves)) throw error;
  }
  return undefined;
}

function senderOf({ headers }: Visit, given: Headers): Sender {
  const sent = new RequestCookies(new Headers({ cookie: String(headers.cookie ?? '') }));
  const back = new ResponseCookies(given);
  return {
    findViewer: () => findViewer(sent.get(sessionCookieName())?.value),
    openJar: async () => ({
      get: (name) => sent.get(name),
      set: (name, value, attributes) => back.set(name, value, attributes),
      delete: (name) => back.delete(name),
    }),
    rethrow(error) {
      if (error instanceof SessionMoves) throw error;
    },
  };
}

async function findViewer(token: string | undefined): Promise<Viewer | null> {
  const session = token ? await findSession(database(), token) : undefined;
  if (session && isDueToSlide(session)) throw new SessionMoves();
  return session?.viewer ?? null;
}

function goingTo(location: string, given: Headers): Answer {
  const cookies = given.getSetCookie();
  const headers = { location, ...(cookies.length > 0 && { 'set-cookie': cookies }) };
  return { status: 303, headers, body: Buffer.alloc(0) };
}
