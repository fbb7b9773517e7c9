import { type Sentence, say } from '@/lib/language/sentence';
import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';
import { namesForeignAction } from './named-action';
import type { Visit } from './visit';

/** Why a form comes back on a page of our own. */
export interface Trouble {
  status: number;
  title: Sentence;
  sentence: Sentence;
  /** Whether sending the same form again can work. */
  canSendAgain: boolean;
  headers?: Record<string, string>;
}

export function notFromHere(site: string): Trouble {
  return {
    status: 403,
    title: say('server.foreignTitle'),
    sentence: say('server.foreign', { site }),
    canSendAgain: false,
  };
}

/** Bodies that were not read to their end. */
export const NOT_READ: Record<408 | 413 | 503, Trouble> = {
  408: {
    status: 408,
    title: say('server.slowTitle'),
    sentence: say('server.slow'),
    canSendAgain: false,
  },
  413: {
    status: 413,
    title: say('server.tooMuchTitle'),
    sentence: say('server.tooMuch'),
    canSendAgain: false,
  },
  503: {
    status: 503,
    title: say('server.momentTitle'),
    sentence: say('server.busy'),
    canSendAgain: false,
  },
};

export const NOT_WHOLE: Trouble = {
  status: 400,
  title: say('server.notWholeTitle'),
  sentence: say('server.notWhole'),
  canSendAgain: false,
};

const FROM_EARLIER: Trouble = {
  status: 409,
  title: say('server.earlierTitle'),
  sentence: say('server.earlierWords'),
  canSendAgain: false,
};

/** Next's word to the scripts of the page that its act is unknown here. */
const ACTION_NOT_FOUND = 'x-nextjs-action-not-found';

const FROM_EARLIER_FOR_SCRIPTS: Trouble = {
  ...FROM_EARLIER,
  sentence: say('server.earlier'),
  headers: { [ACTION_NOT_FOUND]: '1' },
};

const PAGE_GONE: Trouble = {
  status: 404,
  title: say('server.goneTitle'),
  sentence: say('server.gone'),
  canSendAgain: false,
};

const BROKEN: Trouble = {
  status: 500,
  title: say('server.brokenTitle'),
  sentence: say('server.broken'),
  canSendAgain: true,
};

/** Why a form's answer has no page in it that could show the words again; undefined when it has, or needs none. */
export async function troubleOf(
  { path, request }: Visit,
  { answer, body }: { answer: Answer; body: Buffer },
  exchange: Exchange,
): Promise<Trouble | undefined> {
  if (path.startsWith('/api/')) return undefined;
  const isFetched = request.headers['next-action'] !== undefined;
  if (answer.headers[ACTION_NOT_FOUND] !== undefined) {
    if (isFetched) return FROM_EARLIER_FOR_SCRIPTS;
    // Next answers 400 to an act by a name that is none of its own, as it does to broken fields of a known one.
    const isUnknown = answer.status === 409 || (await namesForeignAction(body, request.headers));
    return isUnknown ? FROM_EARLIER : NOT_WHOLE;
  }
  // Next could not make an act's arguments out of what was sent.
  if (answer.status >= 500 && !exchange.isActing) return NOT_WHOLE;
  if (isFetched) return undefined;
  if (exchange.refusal !== undefined && answer.status !== 200) return refused(exchange);
  if (answer.status === 404) return PAGE_GONE;
  return answer.status >= 500 ? BROKEN : undefined;
}

/** The page that would have shown the refusal is gone, or cannot be made without the database. */
function refused({ status = 422, refusal = '' }: Exchange): Trouble {
  const isAway = status === 503;
  return {
    status,
    title: isAway ? say('server.momentTitle') : say('server.refusedTitle'),
    sentence: { asIs: refusal },
    canSendAgain: isAway || status === 500,
  };
}
