import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { acceptedEncodings } from '../encodings';
import type { KeptPage } from '../kept-page';
import { sendEmpty } from '../send';
import { sharedPath } from '../shared-paths';
import type { Front, Visit } from '../visit';
import { LOADER_PATH } from './loader';

const zip = promisify(gzip);

/** A year: what is there never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** For the browser that has the document alone: what was taken back must not lie in anybody else's cache. */
const FOR_A_DAY = 'private, max-age=86400, immutable';

interface Drawing {
  /** Gives the document of a path as it is now, kept or made. */
  give(path: string): Promise<KeptPage | undefined>;
  /** Draws it anew, whether it is kept or not. */
  draw(path: string): Promise<unknown>;
}

/** Sends the loader, or the flight data of a document: `/_flight/<digest>/<path of the document>`. */
export async function sendScript(server: Front, visit: Visit, drawing: Drawing): Promise<void> {
  const { scripts } = server;
  if (visit.path === LOADER_PATH) {
    const control = visit.query === scripts.loader.hash ? FOR_EVER : 'public, max-age=0, must-revalidate';
    return send(visit, scripts.loader.body, control);
  }
  const [, digest = '', path = ''] = /^\/_flight\/([\w-]{22})(\/.*)$/.exec(visit.path) ?? [];
  const flight = await findFlight(server, { digest, path: path && sharedPath(path) }, drawing);
  if (flight) return send(visit, flight, FOR_A_DAY);
  sendEmpty(visit, 404, { 'cache-control': 'no-store' });
}

/**
 * It is kept a while longer than its document. If it is not here, another instance may have made the document, or it
 * fell off the shelf: then the page as it is now may still be the same one. Else the page in the reader's hands stays
 * plain HTML.
 */
async function findFlight(
  { scripts }: Front,
  { digest, path }: { digest: string; path: string | undefined },
  { give, draw }: Drawing,
): Promise<Buffer | undefined> {
  const flight = scripts.findFlight(digest);
  if (flight || !digest || !path) return flight;
  const page = await give(path);
  if (!scripts.findFlight(digest) && page?.bodies.identity.includes(`data-flight="${digest}"`))
    await draw(path);
  return scripts.findFlight(digest);
}

async function send({ request, response }: Visit, body: Buffer, control: string): Promise<void> {
  const isZipped = acceptedEncodings(String(request.headers['accept-encoding'] ?? '')).has('gzip');
  const sent = isZipped ? await zip(body) : body;
  response.setHeader('content-type', 'application/javascript; charset=utf-8');
  response.setHeader('cache-control', control);
  response.setHeader('vary', 'accept-encoding');
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', sent.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : sent);
}
