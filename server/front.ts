import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '@/lib/site/exchange';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { logError } from '@/lib/site/log';
import { type Answer, ask, type Handler } from './capture';
import { securityHeaders } from './headers';
import { oldQueryAddress } from './old-query';
import { isText, type KeptPage, type PageCache } from './page-cache';
import { BodyTooLarge, bodyLimit, readBody } from './read-body';
import { comesFromThisSite } from './same-origin';
import { sharedKey } from './shared-paths';
import { plainPage, postedFields, wordsPage } from './words-page';

const zip = promisify(gzip);

export interface Front {
  /** Next's request handler. */
  handle: Handler;
  cache: PageCache;
  /** The blog's address, without a slash at its end. */
  site: string;
  /** Off while developing: then every document is made anew. */
  keepsPages: boolean;
}

/** Every request of the process: kept documents at once, posts under watch, the rest to Next. */
export function front(server: Front) {
  const { handle, cache, site, keepsPages } = server;
  const host = new URL(site).host;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    const [path = '/', query = ''] = split(url);
    for (const [name, value] of securityHeaders(path, site)) response.setHeader(name, value);
    try {
      const trusted = {
        ...request.headers,
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': new URL(site).protocol.slice(0, -1),
      };
      const asked = {
        method: request.method ?? 'GET',
        url,
        headers: trusted,
        remoteAddress: request.socket.remoteAddress,
      };
      if (!['GET', 'HEAD', 'OPTIONS'].includes(asked.method))
        return await post(server, request, response, asked, path);
      const old = oldQueryAddress(path, query);
      if (old) return await direct(handle, cache, { ...asked, url: old }, request, response);
      const isFlight = request.headers.rsc !== undefined || query.includes('_rsc');
      const key = isFlight || !keepsPages ? undefined : sharedKey(path);
      if (key === undefined || asked.method === 'OPTIONS')
        return await direct(handle, cache, asked, request, response);
      await shared(handle, cache, key, path, request, response, trusted);
    } catch (error) {
      logError('a request failed', error);
      if (!response.headersSent)
        send(
          response,
          500,
          plainPage('Something went wrong', 'This page could not be made. Please try again in a moment.'),
        );
      else response.destroy();
    }
  };
}

type Asking = Parameters<typeof ask>[1];

/** A document that is the same for everyone: from the cache, else made without a cookie in sight. */
async function shared(
  handle: Handler,
  cache: PageCache,
  key: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Asking['headers'],
): Promise<void> {
  let page = cache.find(key);
  if (!page) {
    const asked = { method: 'GET', url: path, headers: anonymous(headers) };
    page = await cache.fill(key, () => ask(handle, asked));
    if (page.status >= 500) {
      const lastGood = cache.findLastGood(key);
      if (lastGood) page = lastGood;
      else
        return send(
          response,
          503,
          plainPage('One moment, please', 'This page cannot be made just now. Please try again in a minute.'),
          { 'retry-after': '30' },
        );
    }
  }
  sendKept(request, response, page);
}

/** What a shared document may know of its request: nothing of the visitor. */
function anonymous(headers: Asking['headers']): Asking['headers'] {
  return {
    host: headers.host,
    'x-forwarded-host': headers['x-forwarded-host'],
    'x-forwarded-proto': headers['x-forwarded-proto'],
    accept: 'text/html,*/*',
  };
}

function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  if (page.gzip) response.setHeader('vary', 'accept-encoding');
  if (page.status === 200) {
    response.setHeader('etag', page.etag);
    if (matches(request.headers['if-none-match'], page.etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const zipped = page.gzip && acceptsGzip(request);
  if (zipped) response.setHeader('content-encoding', 'gzip');
  const body = zipped && page.gzip ? page.gzip : page.body;
  response.setHeader('content-length', body.length);
  response.writeHead(page.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A document for the one who asks, straight from Next. */
async function direct(
  handle: Handler,
  cache: PageCache,
  asked: Asking,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isStreamed(asked.url)) {
    request.url = asked.url;
    Object.assign(request.headers, {
      host: asked.headers.host,
      'x-forwarded-host': asked.headers['x-forwarded-host'],
      'x-forwarded-proto': asked.headers['x-forwarded-proto'],
    });
    await exchanges.run(newExchange(), () => handle(request, response));
    return;
  }
  const { answer, exchange } = await ask(handle, asked);
  cache.purge(exchange.changed);
  if (
    answer.status >= 500 &&
    request.headers.rsc === undefined &&
    String(answer.headers['content-type']).startsWith('text/html')
  ) {
    return send(
      response,
      503,
      plainPage('One moment, please', 'This page cannot be made just now. Please try again in a minute.'),
      { 'retry-after': '30' },
    );
  }
  await sendAnswer(request, response, answer, exchange);
}

/** Files: sent as they are read. */
function isStreamed(url: string): boolean {
  return url.startsWith('/_next/') || url.startsWith('/uploads/');
}

async function post(
  server: Front,
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asking,
  path: string,
): Promise<void> {
  const { handle, cache, site } = server;
  const isMachine = path.startsWith('/api/inbound/');
  if (!isMachine && !comesFromThisSite(request.headers, site)) {
    request.resume();
    return send(
      response,
      403,
      plainPage(
        'Not from here',
        'This form was not sent from a page of this blog, so nothing was done with it. Please open the page here and send it again.',
      ),
    );
  }
  let body: Buffer;
  try {
    body = await readBody(request, bodyLimit(path));
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    response.setHeader('connection', 'close');
    return send(
      response,
      413,
      plainPage(
        'Too much at once',
        'What you sent is larger than this blog takes, and nothing was stored. Please go back: your words are still in the form. Shorten them and send again.',
      ),
    );
  }
  const headers = { ...asked.headers, origin: site };
  const { answer, exchange } = await ask(handle, { ...asked, headers, body });
  cache.purge(exchange.changed);
  if (await isTroubled(answer, exchange, request))
    return giveBack(request, response, body, answer, exchange, path);
  await sendAnswer(request, response, answer, exchange);
}

/** Whether a form's answer has no page in it that could show the words again. */
async function isTroubled(answer: Answer, exchange: Exchange, request: IncomingMessage): Promise<boolean> {
  if (request.headers['next-action'] !== undefined) return false;
  if (answer.status === 500 || (exchange.databaseAway === true && answer.status >= 400)) return true;
  return isUnknownAction(answer);
}

function isUnknownAction(answer: Answer): boolean {
  return answer.headers['x-nextjs-action-not-found'] !== undefined || answer.status === 409;
}

async function giveBack(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  answer: Answer,
  exchange: Exchange,
  path: string,
): Promise<void> {
  const fields = await postedFields(body, request.headers['content-type']);
  if (isUnknownAction(answer)) {
    const sentence =
      'The blog was renewed since you opened this page, so the form could not be taken. Your words are here: please copy them and open the page again.';
    return send(
      response,
      409,
      wordsPage({ title: 'This page is from an earlier time', sentence, path, fields, canSendAgain: false }),
    );
  }
  const away = exchange.databaseAway === true;
  const sentence = away
    ? 'The blog cannot reach its database just now. Your words are kept on this page: send them again in a minute.'
    : 'Something went wrong on our side. Your words are kept on this page: please send them again.';
  const title = away ? 'One moment, please' : 'That did not work';
  send(
    response,
    away ? 503 : 500,
    wordsPage({ title, sentence, path, fields, canSendAgain: true }),
    away ? { 'retry-after': '30' } : {},
  );
}

async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  exchange: Exchange,
): Promise<void> {
  const status = exchange.status && answer.status === 200 ? exchange.status : answer.status;
  for (const [name, value] of Object.entries({ ...answer.headers, ...exchange.headers }))
    if (value !== undefined) response.setHeader(name, value);
  let { body } = answer;
  if (
    body.length > 600 &&
    acceptsGzip(request) &&
    isText(String(answer.headers['content-type'] ?? '')) &&
    !answer.headers['content-encoding']
  ) {
    body = await zip(body);
    response.setHeader('content-encoding', 'gzip');
    response.appendHeader('vary', 'accept-encoding');
  }
  response.removeHeader('transfer-encoding');
  response.setHeader('content-length', body.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function send(
  response: ServerResponse,
  status: number,
  html: string,
  headers: Record<string, string> = {},
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(html));
  response.writeHead(status).end(html);
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return (
    ifNoneMatch === '*' ||
    (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  );
}
