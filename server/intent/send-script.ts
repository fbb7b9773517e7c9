import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { acceptedEncodings } from '../encodings';
import type { KeptPage } from '../kept-page';
import { sendEmpty } from '../send';
import { sharedPath } from '../shared-paths';
import type { Front, Visit } from '../visit';
import { LOADER_PATH } from './loader';
import { SPECULATION_PATH, speculation } from './speculation';

const zip = promisify(gzip);

const SCRIPT = 'application/javascript; charset=utf-8';

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

/** Sends the loader, the rules of what may be fetched in advance, or the flight data of a document: `/_flight/<digest>/<path of the document>`. */
export async function sendScript(server: Front, visit: Visit, drawing: Drawing): Promise<void> {
  const { loader } = server.scripts;
  if (visit.path === LOADER_PATH)
    return send(visit, { body: loader.body, type: SCRIPT, control: controlOf(visit, loader) });
  if (visit.path === SPECULATION_PATH) {
    const control = controlOf(visit, speculation);
    return send(visit, { body: speculation.body, type: 'application/speculationrules+json', control });
  }
  const [, digest = '', path = ''] = /^\/_flight\/([\w-]{22})(\/.*)$/.exec(visit.path) ?? [];
  const flight = await findFlight(server, { digest, path: path && sharedPath(path) }, drawing);
  if (flight) return send(visit, { body: flight, type: SCRIPT, control: FOR_A_DAY });
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

/** Whoever asks by the hash has the file for ever; without it, it may change. */
function controlOf({ query }: Visit, { hash }: { hash: string }): string {
  return query === hash ? FOR_EVER : 'public, max-age=0, must-revalidate';
}

interface Sent {
  body: Buffer;
  type: string;
  control: string;
}

async function send({ request, response }: Visit, { body, type, control }: Sent): Promise<void> {
  const isZipped = acceptedEncodings(String(request.headers['accept-encoding'] ?? '')).has('gzip');
  const sent = isZipped ? await zip(body) : body;
  response.setHeader('content-type', type);
  response.setHeader('cache-control', control);
  response.setHeader('vary', 'accept-encoding');
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', sent.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : sent);
}
