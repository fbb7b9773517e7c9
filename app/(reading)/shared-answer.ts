import { knownLanguage } from '@/lib/language/known-language';
import { wordsIn } from '@/lib/language/words';

/** A document that the server in front keeps, and gives an ETag, until an act changes what it shows. */
export function sharedAnswer(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'public', ...headers } });
}

/** For programs: there is no such file. */
export function missingAnswer(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public' };
  return new Response(`${wordsIn(knownLanguage(), 'site')('missingTitle')}\n`, { status: 404, headers });
}

/** For programs: it is elsewhere for good. `location` is absolute. */
export function movedAnswer(location: string): Response {
  return new Response(null, { status: 308, headers: { location, 'cache-control': 'public' } });
}

/** A picture that is kept like a page: it shows words that change. */
export function pictureAnswer(png: Buffer): Response {
  return sharedAnswer(new Uint8Array(png), 'image/png');
}
