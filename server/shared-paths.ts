/** First segments under which every document belongs to the one who asks, or is a file too big to be kept. */
export const NOT_SHARED = new Set([
  'studio',
  'me',
  'sign-in',
  'sign-out',
  'own-this-blog',
  'api',
  'c',
  'search',
  'unsubscribe',
  'confirm',
  'uploads',
  'embed',
]);

/**
 * The one spelling of a path whose document is the same for everyone, or undefined when it depends on who asks. It
 * is both the key under which the document is kept and what Next is asked for: two spellings can never be taken for
 * each other. The path is one that `readTarget` let pass.
 */
export function sharedPath(path: string): string | undefined {
  const segments = path.split('/').map((segment) => decodeURIComponent(segment).normalize('NFC'));
  const [, first = '', second] = segments;
  if (NOT_SHARED.has(first) || second === 'respond') return undefined;
  if (first === '_next' && second !== 'static') return undefined;
  return segments.map(encodeURIComponent).join('/');
}
