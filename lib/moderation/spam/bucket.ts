/** The number that stands for a feature: 28 bits of FNV-1a, stirred. From it no word can be read back. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 4;
}

const encoder = new TextEncoder();

/** Places in which a blog counts what it has learned: so many rows at most, however much it learns. */
const BUCKETS = 2 ** 22;

/** The place of a feature among what a blog has learned, from 1; 0 counts the lessons themselves. */
export function bucketOf(hash: number): number {
  return (hash % (BUCKETS - 1)) + 1;
}
