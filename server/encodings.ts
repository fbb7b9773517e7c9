/** How the bytes of a body are written; `identity` is as they are. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A body in the encodings that it was brought into so far. */
export type Bodies = { identity: Buffer } & { [encoding in Encoding]?: Buffer };

const BEST_FIRST = ['br', 'gzip'] as const;
/** Headers whose meaning is remembered: browsers send a handful of them. */
const REMEMBERED = 200;
const meanings = new Map<string, ReadonlySet<Encoding>>();

/** The smallest of the encodings that `Accept-Encoding` takes. */
export function bestEncoding(header: string | string[] | undefined, bodies: Bodies): Encoding {
  const accepted = acceptedEncodings(String(header ?? ''));
  return BEST_FIRST.find((encoding) => bodies[encoding] && accepted.has(encoding)) ?? 'identity';
}

/** What `Accept-Encoding` takes: what it names, or means by `*`, without the weight 0. See RFC 9110, section 12.5.3. */
export function acceptedEncodings(header: string): ReadonlySet<Encoding> {
  const known = meanings.get(header);
  if (known) return known;
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [, name, weight = '1'] = /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(part) ?? [];
    if (name) weights.set(name.replace(/^x-/, ''), Number(weight));
  }
  const accepted = new Set(BEST_FIRST.filter((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0));
  if (meanings.size < REMEMBERED) meanings.set(header, accepted);
  return accepted;
}
