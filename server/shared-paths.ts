/** First segments under which every document belongs to the one who asks. */
const PRIVATE_ROOTS = new Set([
  'studio',
  'me',
  'sign-in',
  'sign-out',
  'own-this-blog',
  'api',
  'c',
  'search',
  'unsubscribe',
]);

/**
 * The key under which the document of this path is kept, or undefined when the path's documents depend on who
 * asks. A shared document sees no query string and no cookie, so the key is the normalised path alone.
 */
export function sharedKey(path: string): string | undefined {
  if (path.length > 500 || path.includes('//') || path.includes('\\')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter(Boolean);
  if (PRIVATE_ROOTS.has(segments[0] ?? '')) return undefined;
  if (segments[1] === 'respond') return undefined;
  return encodeURI(decoded.normalize('NFC'));
}
