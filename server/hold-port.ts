import { createServer, type RequestListener, type Server } from 'node:http';
import { say } from '@/lib/language/sentence';
import { plainPage } from './words-page';

/** How long a whole request may take to come in; a picture of 30 MB over a slow line takes minutes. */
const REQUEST_MS = 300_000;
/** How long open requests may take to end when the server stops. */
const GRACE_MS = 5_000;

export interface HeldPort {
  server: Server;
  /** From now on, requests are answered by this. */
  serve(respond: RequestListener): void;
  /** Takes no more requests and lets those under way end. A second call waits for the first. */
  close(): Promise<void>;
}

/**
 * Listens on a port at once, so that a port that is taken is known before a minute is spent on a build. Until it
 * serves, every request hears that the blog is starting.
 */
export async function holdPort(port: number): Promise<HeldPort> {
  let answer: RequestListener = sayStarting;
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) =>
    answer(request, response),
  );
  // Whoever waits for a word before sending a body hears it once the body is wanted.
  server.on('checkContinue', (request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  let closed: Promise<void> | undefined;
  return {
    server,
    serve(respond) {
      answer = respond;
    },
    close() {
      closed ??= closeGracefully(server);
      return closed;
    },
  };
}

const STARTING = plainPage(say('server.momentTitle'), say('server.starting'));

const sayStarting: RequestListener = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '5',
    connection: 'close',
  });
  response.end(STARTING);
};

function closeGracefully(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
      // The development server's sockets to browsers are out of its reach: they end with the process.
      resolve();
    }, GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
