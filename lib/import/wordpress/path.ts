import { storable } from '@/lib/site/text';

/**
 * The path of an address in the form in which old addresses are kept: decoded, without a slash at its end.
 * Undefined for an address that is none, or has no path of its own (`/?p=12`).
 */
export function findPath(address: string): string | undefined {
  if (!URL.canParse(address, 'http://blog.invalid')) return undefined;
  const url = new URL(address, 'http://blog.invalid');
  const path = `/${decoded(url.pathname).split('/').filter(Boolean).join('/')}`;
  return path === '/' ? undefined : path;
}

/** Percent-encoding resolved where it is valid, and composed as the address bar composes it. */
export function decoded(text: string): string {
  try {
    return storable(decodeURIComponent(text)).normalize('NFC');
  } catch {
    return text;
  }
}
