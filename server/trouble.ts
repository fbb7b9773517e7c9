import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';
import { namesForeignAction } from './named-action';
import type { Visit } from './visit';

/** Why a form comes back on a page of our own. */
export interface Trouble {
  status: number;
  title: string;
  sentence: string;
  /** Whether sending the same form again can work. */
  canSendAgain: boolean;
  headers?: Record<string, string>;
}

export function notFromHere(site: string): Trouble {
  return {
    status: 403,
    title: 'Not from here',
    sentence: `This form was not sent from a page of this blog, so nothing was done with it. The blog is at ${site}: please open the page there and send it again.`,
    canSendAgain: false,
  };
}

/** Bodies that were not read to their end. */
export const NOT_READ: Record<408 | 413 | 503, Trouble> = {
  408: {
    status: 408,
    title: 'The line was too slow',
    sentence: 'The form did not arrive in time, and nothing was stored. Please go back and send it again.',
    canSendAgain: false,
  },
  413: {
    status: 413,
    title: 'Too much at once',
    sentence:
      'What you sent is larger than this blog takes, and nothing was stored. Please go back: your words are still in the form. Shorten them and send again.',
    canSendAgain: false,
  },
  503: {
    status: 503,
    title: 'One moment, please',
    sentence:
      'Too many forms arrive at once, and yours was not stored. Please go back and send it again in a minute.',
    canSendAgain: false,
  },
};

export const NOT_WHOLE: Trouble = {
  status: 400,
  title: 'The form did not arrive whole',
  sentence:
    'Something is missing in what was sent, so nothing was done with it. Please open the page again and send the form from there.',
  canSendAgain: false,
};

const FROM_EARLIER: Trouble = {
  status: 409,
  title: 'This page is from an earlier time',
  sentence:
    'The blog was renewed since you opened this page, so the form could not be taken. Your words are here: please copy them and open the page again.',
  canSendAgain: false,
};

/** Next's word to the scripts of the page that its act is unknown here. */
const ACTION_NOT_FOUND = 'x-nextjs-action-not-found';

const FROM_EARLIER_FOR_SCRIPTS: Trouble = {
  ...FROM_EARLIER,
  sentence: 'The blog was renewed since you opened this page. Please open the page again.',
  headers: { [ACTION_NOT_FOUND]: '1' },
};

const PAGE_GONE: Trouble = {
  status: 404,
  title: 'This page is gone',
  sentence:
    'The page that you sent this form from is no longer there. Your words are here: please copy them before you leave.',
  canSendAgain: false,
};

const BROKEN: Trouble = {
  status: 500,
  title: 'That did not work',
  sentence: 'Something went wrong on our side. Your words are kept on this page: please send them again.',
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
    title: isAway ? 'One moment, please' : 'This could not be taken',
    sentence: refusal,
    canSendAgain: isAway || status === 500,
  };
}
