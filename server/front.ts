import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFrom } from '@/db/client';
import { say } from '@/lib/language/sentence';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { logError } from '@/lib/site/log';
import { type Answer, type Asked, ask } from './capture';
import { securityHeaders } from './headers';
import { guardScripts } from './intent/guard';
import { isOwnScript } from './intent/scripts';
import { sendScript } from './intent/send-script';
import type { KeptPage } from './kept-page';
import { readableMissing } from './missing-page';
import { oldFeedAddress } from './old-feeds';
import { oldQueryAddress } from './old-query';
import { findPermalink } from './permalink';
import { VisitorGone } from './read-body';
import { searchAddress } from './search-address';
import { sendAnswer, sendEmpty, sendPage } from './send';
import { sendKept } from './send-kept';
import { sharedPath } from './shared-paths';
import { ShortestWay } from './shortest-way';
import { takePost } from './take-post';
import { readTarget, withSingleSlashes } from './target';
import { askedIn, type Front, type Visit, visitOf } from './visit';
import { plainPage } from './words-page';

const METHODS = 'GET, HEAD, POST, OPTIONS';

interface Learning extends Front {
  learn(url: string, key: string): void;
}

/** Every request of the process: kept documents at once, posts under watch, the rest to Next. */
export function front(server: Front) {
  const shortest = new ShortestWay();
  const learn = (url: string, key: string) => shortest.learn(url, key);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (shortest.take(server, request, response)) return;
    const target = readTarget(request.url ?? '');
    for (const [name, value] of securityHeaders(target?.path ?? '/', server.site))
      response.setHeader(name, value);
    try {
      if (target) await receive({ ...server, learn }, visitOf(server, { request, response }, target));
      else sendPage({ request, response }, notAnAddress());
    } catch (error) {
      if (error instanceof VisitorGone) return;
      logError('a request failed', error);
      if (response.headersSent) response.destroy();
      else sendPage({ request, response }, failed());
    }
  };
}

async function receive(server: Learning, visit: Visit): Promise<void> {
  const { request, path, query } = visit;
  if (request.method === 'OPTIONS') return sendEmpty(visit, 204, { allow: METHODS });
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && request.method !== 'POST') return sendPage(visit, notAMethod());
  if (/^\/_next\/image\/?$/.test(decodeURIComponent(path))) return sendPage(visit, notAnAddress());
  if (path.includes('//')) return isRead ? leaveForSinglePath(visit) : sendPage(visit, notAnAddress());
  if (!isRead) return takePost(server, visit);
  const feed = oldFeedAddress(path, query);
  if (feed) return sendEmpty(visit, 301, { location: feed });
  const old = oldQueryAddress(path, query);
  if (old) return direct(server, visit, { url: old });
  if (server.keepsPages && isOwnScript(path))
    return sendScript(server, visit, {
      give: (of) => findOrMake(server, visit, of),
      draw: (of) => drawShared(server, visit, of),
    });
  const shared = server.keepsPages && request.headers.rsc === undefined ? sharedPath(path) : undefined;
  if (shared !== undefined) return sendShared(server, visit, shared);
  if (isStreamed(path)) return stream(server, visit);
  const place = request.headers.rsc === undefined ? await findPermalink(path, query) : undefined;
  if (place) return sendEmpty(visit, 307, { location: place });
  if (server.keepsPages && path === '/search') return sendSearch(server, visit);
  return direct(server, visit);
}

function leaveForSinglePath(visit: Visit): void {
  const { path, query } = visit;
  sendEmpty(visit, 308, { location: withSingleSlashes(path) + (query && `?${query}`) });
}

/** A document that is the same for everyone: from the cache, else made without a visitor in sight. */
async function sendShared(server: Learning, visit: Visit, path: string): Promise<void> {
  const isCurrent = server.hearing.isCurrent();
  // Without a wait where none is needed: this is the hottest path of all.
  const isAway = isCurrent !== true && !(await isCurrent);
  const page = (isAway && server.cache.findLastGood(path)) || (await findOrMake(server, visit, path));
  const sent = page.status < 500 ? page : server.cache.findLastGood(path);
  if (sent?.status === 200) server.learn(visit.request.url ?? '', path);
  if (sent) sendKept(visit, sent);
  else sendPage(visit, notMade());
}

async function findOrMake(server: Front, visit: Visit, path: string): Promise<KeptPage> {
  const { cache } = server;
  const page = cache.find(path);
  if (page) return page;
  const made = cache.fill(path, () => drawShared(server, visit, path));
  const outdated = cache.findOutdated(path);
  if (!outdated) return made;
  made.catch((error) => logError('a page was not made', error));
  return outdated;
}

/** Makes a document from a request in which there is no visitor, and puts its scripts off. */
async function drawShared(server: Front, visit: Visit, path: string) {
  const headers = { ...anonymous(visit.headers), ...server.scripts.markingHeader };
  const made = await makeShared(server, { method: 'GET', url: path, headers });
  const answer = await readableMissing(made.answer, path, made.exchange);
  return { ...made, answer: server.scripts.prepare(forEveryone(answer)) };
}

/** Next calls whatever it draws when asked private. A page that was drawn without a visitor is not; files say so themselves. */
function forEveryone(answer: Answer): Answer {
  const isPage = /^(text\/html|$)/.test(String(answer.headers['content-type'] ?? ''));
  return isPage ? { ...answer, headers: { ...answer.headers, 'cache-control': 'public' } } : answer;
}

/** Made from a replica if one has followed so far; what fails there is made from the database itself. */
async function makeShared({ handle, replicas }: Front, asked: Asked) {
  const replica = await replicas?.choose();
  if (replica) {
    const made = await readFrom(replica.db, () => askNext(handle, asked));
    if (made.answer.status < 500) return made;
    replica.rest();
  }
  return askNext(handle, asked);
}

/**
 * A search: the same for whoever asks the same, made without a visitor in sight. It is kept nowhere: it must not show what
 * was held a moment ago, and made-up questions must not push out what others read.
 */
async function sendSearch(server: Front, visit: Visit): Promise<void> {
  const headers = { ...anonymous(visit.headers), ...server.scripts.markingHeader };
  const asked = { method: 'GET', url: searchAddress(visit.query), headers };
  const { answer, exchange } = await askNext(server.handle, asked);
  if (answer.status >= 500) return sendPage(visit, notMade());
  await sendAnswer(visit, server.scripts.prepareUnkept(answer), exchange);
}

/** What a shared document may know of its request: the blog's own name, and nothing of the visitor. */
function anonymous(headers: Asked['headers']): Asked['headers'] {
  return {
    host: headers.host,
    'x-forwarded-host': headers['x-forwarded-host'],
    'x-forwarded-proto': headers['x-forwarded-proto'],
    accept: 'text/html,*/*',
    // With a name, however it reads, Next puts the title into the head and not after the page (next.config.js).
    'user-agent': 'Rejoinder',
  };
}

/** A render that fails is a page with the status 500, whether Next says so or throws. */
async function askNext(handle: Front['handle'], asked: Asked) {
  const exchange = newExchange();
  try {
    return await ask(handle, asked, { exchange });
  } catch (error) {
    logError('a page was not made', error);
    return { answer: { status: 500, headers: {}, body: Buffer.alloc(0) }, exchange };
  }
}

/** A document for the one who asks, straight from Next. */
async function direct(server: Front, visit: Visit, changes: Partial<Asked> = {}): Promise<void> {
  const headers = { ...visit.headers, ...guardScripts(server, visit) };
  const made = await askNext(server.handle, askedIn(visit, { headers, ...changes }));
  const { exchange } = made;
  const answer = server.isDevelopment
    ? made.answer
    : await readableMissing(made.answer, visit.path, exchange);
  server.cache.purge(exchange.changed);
  const type = String(answer.headers['content-type'] ?? 'text/html');
  const isBroken = answer.status >= 500 && type.startsWith('text/html');
  if (isBroken && !server.isDevelopment) return sendPage(visit, notMade());
  await sendAnswer(visit, answer, exchange);
}

/** Files that are too big to be kept, and what Next's development server sends bit by bit. */
function isStreamed(path: string): boolean {
  return /^\/(_next|uploads)\//.test(path);
}

async function stream({ handle }: Front, { request, response, headers }: Visit): Promise<void> {
  Object.assign(request.headers, headers);
  await exchanges.run(newExchange(), () => handle(request, response));
}

// In the blog's language, which is known once its settings were read: made when they are sent.
const notAnAddress = () => ({
  status: 404,
  html: plainPage(say('server.missingTitle'), say('server.notOurs')),
});
const notAMethod = () => ({
  status: 405,
  headers: { allow: METHODS },
  html: plainPage(say('server.notHereTitle'), say('server.notHere')),
});
const notMade = () => ({
  status: 503,
  headers: { 'retry-after': '30' },
  html: plainPage(say('server.momentTitle'), say('server.notMade')),
});
const failed = () => ({
  status: 500,
  html: plainPage(say('server.failedTitle'), say('server.failed')),
});
