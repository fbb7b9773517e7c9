import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked, Handler } from './capture';
import type { Hearing } from './hear-changes';
import type { DocumentScripts } from './intent/scripts';
import type { PageCache } from './page-cache';
import type { Replicas } from './replicas';
import type { SenderNetworks } from './sender-network';

/** What the server in front of Next works with. */
export interface Front {
  /** Next's request handler. */
  handle: Handler;
  cache: PageCache;
  hearing: Pick<Hearing, 'isCurrent'>;
  replicas?: Pick<Replicas, 'choose'>;
  scripts: DocumentScripts;
  senders: SenderNetworks;
  /** What this build calls the act of the reply form; undefined while developing. */
  replyAction?: string;
  /** The blog's address, without a slash at its end. */
  site: string;
  /** Off while developing: then every document is made anew. */
  keepsPages: boolean;
  /** While developing, what fails is shown as Next draws it. */
  isDevelopment: boolean;
}

/** One request to this server. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  /** Without its question mark. */
  query: string;
  /** The visitor's headers, but the host is ours: no `Host` of theirs reaches a page. */
  headers: Asked['headers'];
}

export function visitOf(
  front: Front,
  exchange: Pick<Visit, 'request' | 'response'>,
  target: Pick<Visit, 'path' | 'query'>,
): Visit {
  const { host, protocol } = new URL(front.site);
  const headers = {
    ...exchange.request.headers,
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  };
  return { ...exchange, ...target, headers };
}

/** What Next is asked in this visit; `changes` replace parts of it. */
export function askedIn(visit: Visit, changes: Partial<Asked> = {}): Asked {
  const { request, path, query, headers } = visit;
  return {
    method: request.method ?? 'GET',
    url: query ? `${path}?${query}` : path,
    headers,
    remoteAddress: request.socket.remoteAddress,
    ...changes,
  };
}
