import { isSignedBy, sign } from './secrets';

/**
 * A value that a browser carries for us and cannot change: signed for a purpose, good for some minutes. It can be read, so
 * nothing secret goes into it.
 */
export function seal(purpose: string, value: object, minutes: number): string {
  const text = Buffer.from(JSON.stringify([Date.now() + minutes * 60_000, value])).toString('base64url');
  return `${text}.${sign(purpose, text)}`;
}

/** What was sealed for this purpose; undefined when it is not ours, for something else, or too old. */
export function unseal<Value extends object>(purpose: string, sealed: string | undefined): Value | undefined {
  const [text = '', signature = ''] = (sealed ?? '').split('.');
  if (!isSignedBy(purpose, text, signature)) return undefined;
  const [expires, value] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [number, Value];
  return expires > Date.now() ? value : undefined;
}
