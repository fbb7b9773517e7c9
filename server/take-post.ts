import { knownLanguage } from '@/lib/language/known-language';
import { inWords } from '@/lib/language/sentence';
import { type Exchange, newExchange } from '@/lib/site/exchange';
import { logError } from '@/lib/site/log';
import { type Answer, ask } from './capture';
import { guardScripts } from './intent/guard';
import { type Body, BodyRefused, bodyLimit, readBody } from './read-body';
import { comesFromThisSite } from './same-origin';
import { sendAnswer, sendPage, sendText } from './send';
import { takeReply } from './take-reply';
import { NOT_READ, NOT_WHOLE, notFromHere, type Trouble, troubleOf } from './trouble';
import { askedIn, type Front, type Visit } from './visit';
import { plainPage, postedFields, wordsPage } from './words-page';

/** A form: read whole, so that its words can be given back when no page comes of it. */
export async function takePost(front: Front, visit: Visit): Promise<void> {
  if (!isMailPrograms(visit) && !comesFromThisSite(visit.request.headers, front.site))
    return refuse(visit, notFromHere(front.site));
  let body: Body;
  try {
    body = await readBody(visit, { limit: bodyLimit(visit.path) });
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    return refuse(visit, NOT_READ[error.status]);
  }
  try {
    await pass(front, visit, body.bytes);
  } finally {
    body.release();
  }
}

/** Mail programs end mails from no page, and nobody is signed in by them: what they may do is in the address (RFC 8058). */
const isMailPrograms = ({ path }: Visit) => path.startsWith('/api/unsubscribe/');

/** Says why a body was not even read. */
function refuse(visit: Visit, { status, title, sentence }: Trouble): void {
  const headers: Record<string, string> = status === 503 ? { 'retry-after': '30' } : {};
  sendPage(visit, { status, html: plainPage(title, sentence), headers });
}

async function pass(front: Front, visit: Visit, body: Buffer): Promise<void> {
  if (!isOurKind(visit)) return giveBack(visit, body, NOT_WHOLE);
  const exchange = { ...newExchange(), from: front.senders.of(visit.request) };
  const answer = await front.cache.acts.run(visit.path, () => answerTo(front, visit, { body, exchange }));
  const trouble = await troubleOf(visit, { answer, body }, exchange);
  if (trouble) return giveBack(visit, body, trouble, exchange);
  await sendAnswer(visit, answer, exchange);
}

/** Next takes the action of a form sent as multipart, or by our scripts, and draws the page for any other. */
function isOurKind({ path, request }: Visit): boolean {
  const { 'content-type': type = '', 'next-action': action } = request.headers;
  return path.startsWith('/api/') || action !== undefined || type.startsWith('multipart/form-data');
}

async function answerTo(
  front: Front,
  visit: Visit,
  { body, exchange }: { body: Buffer; exchange: Exchange },
): Promise<Answer> {
  const { handle, cache, site, replyAction } = front;
  // The origin was checked, more strictly than Next does: what it sees must match the host that it sees.
  const asked = askedIn(visit, {
    headers: { ...visit.headers, ...guardScripts(front, visit), origin: site },
    body,
  });
  try {
    const reply = await takeReply({ visit, body, exchange, replyAction });
    return reply ?? (await ask(handle, asked, { exchange })).answer;
  } catch (error) {
    logError('a form was not answered', error);
    return { status: 500, headers: {}, body: Buffer.alloc(0) };
  } finally {
    // An act may have been done all the same.
    cache.purge(exchange.changed);
  }
}

/** A page of our own with the words in it, and the reason. */
async function giveBack(
  visit: Visit,
  body: Buffer,
  trouble: Trouble,
  exchange: Exchange = newExchange(),
): Promise<void> {
  const { status, title, sentence, canSendAgain } = trouble;
  const headers = { ...exchange.headers, ...trouble.headers };
  if (visit.request.headers['next-action'] !== undefined)
    return sendText(visit, { status, sentence: inWords(sentence, knownLanguage()), headers });
  const fields = await postedFields(body, visit.request.headers['content-type']);
  const html = wordsPage({ title, sentence, path: visit.path, fields, canSendAgain });
  sendPage(visit, { status, html, headers });
}
