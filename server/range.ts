/** The part of a body that was asked for, both ends included, in bytes. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The part that a `Range` header asks for of a body with so many bytes; 'none' when it asks for nothing that the body
 * has, and undefined when it asks for the whole, for several parts, or for something else than bytes: then the whole is
 * sent. See RFC 9110, section 14.
 */
export function readRange(header: string | undefined, length: number): Range | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '')
    return Number(last) > 0 ? { start: Math.max(0, length - Number(last)), end: length - 1 } : 'none';
  const start = Number(first);
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start < length ? { start, end } : 'none';
}
