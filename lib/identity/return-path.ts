/** Longer than any address of ours. */
const LENGTH_LIMIT = 500;
/** No real place: a path that leads away from it would lead away from the blog. */
const HERE = 'http://here.invalid';

/**
 * The path (with query and fragment) to go back to, or `fallback` when what was sent could lead anywhere else:
 * `//x`, `/\x`, a tab or line break within, `@x`, an absolute address, or a way back into signing in or out.
 */
export function safeReturnPath(sent: unknown, fallback = '/'): string {
  if (typeof sent !== 'string' || sent.length > LENGTH_LIMIT) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and what is left may be `//x`
  if (!/^\/(?![/\\])/.test(sent) || /[\\\u0000-\u0020\u007f-\u00a0\u2028\u2029]/.test(sent)) return fallback;
  let url: URL;
  try {
    url = new URL(sent, HERE);
  } catch {
    return fallback;
  }
  if (url.origin !== HERE || url.pathname.startsWith('//')) return fallback;
  if (/^\/(sign-in|sign-out|own-this-blog|api)(\/|$)/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}
