import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { inWords, type Sentence, say } from '@/lib/language/sentence';
import { FEATURES_VERSION } from './features';

/** What is known of a feature from the texts that the shipped model was made of. */
export interface Known {
  /** In how many spam texts it was. */
  spam: number;
  /** What it says for spam, or below 0 for none. */
  weight: number;
}

/** A model as it is shipped. */
export interface Model {
  bias: number;
  find(hash: number): Known | undefined;
}

interface Header {
  version: number;
  bias: number;
  entries: number;
}

export const MODEL_FILE = join(process.cwd(), 'lib/moderation/spam/model.bin');
/** Weights are kept in steps of this size, in a byte. */
export const WEIGHT_STEP = 1 / 24;
const MOST_STEPS = 127;

/**
 * A model as bytes, compressed: a line of JSON, then of each feature, in the order of their hashes, the distance from the
 * one before; then all counts in spam and all weights. There is no word in it.
 */
export function packModel(bias: number, features: Map<number, Known>): Buffer {
  const sorted = [...features].sort(([a], [b]) => a - b);
  const header = { version: FEATURES_VERSION, bias, entries: sorted.length } satisfies Header;
  const bytes: number[] = [];
  for (const [at, [hash]] of sorted.entries()) pushNumber(bytes, hash - (sorted[at - 1]?.[0] ?? 0));
  for (const [, { spam }] of sorted) pushNumber(bytes, spam);
  for (const [, { weight }] of sorted) bytes.push(stepsOf(weight) & 0xff);
  return brotliCompressSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), Buffer.from(bytes)]));
}

function stepsOf(weight: number): number {
  return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / WEIGHT_STEP)));
}

/** Seven bits a byte, the lowest first. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** @throws UnusableModel when the bytes are no model, or one that another version of the program made. */
export function unpackModel(compressed: Buffer): Model {
  const { header, bytes } = readHeader(compressed);
  if (header.version !== FEATURES_VERSION)
    throw new UnusableModel(
      say('moderation.filterOfOther', { version: `${header.version}`, read: `${FEATURES_VERSION}` }),
    );
  const { hashes, places } = readEntries(bytes, header.entries);
  return {
    bias: header.bias,
    find(hash) {
      const at = indexIn(hashes, hash);
      return at < 0 ? undefined : knownAt(places, at);
    },
  };
}

function readHeader(compressed: Buffer): { header: Header; bytes: Buffer } {
  try {
    const bytes = brotliDecompressSync(compressed);
    const end = bytes.indexOf(0x0a);
    return { header: JSON.parse(bytes.subarray(0, end).toString()), bytes: bytes.subarray(end + 1) };
  } catch {
    throw new UnusableModel(DAMAGED);
  }
}

const DAMAGED = say('moderation.filterDamaged');

class UnusableModel extends Error {
  constructor(readonly sentence: Sentence) {
    super(inWords(sentence, 'en'));
  }
}

interface Places {
  spam: Uint16Array;
  weight: Int8Array;
}

function readEntries(bytes: Buffer, entries: number): { hashes: Uint32Array; places: Places } {
  let at = 0;
  const next = () => {
    const byte = bytes[at++];
    if (byte === undefined) throw new UnusableModel(DAMAGED);
    return byte;
  };
  const number = () => {
    let [byte, value, scale] = [next(), 0, 1];
    for (; byte > 0x7f; byte = next(), scale *= 0x80) value += (byte & 0x7f) * scale;
    return value + byte * scale;
  };
  let hash = 0;
  const hashes = Uint32Array.from({ length: entries }, () => {
    hash += number();
    return hash;
  });
  const spam = Uint16Array.from({ length: entries }, number);
  const weight = Int8Array.from({ length: entries }, next);
  if (at !== bytes.length) throw new UnusableModel(DAMAGED);
  return { hashes, places: { spam, weight } };
}

function knownAt({ spam, weight }: Places, at: number): Known {
  return { spam: spam[at] ?? 0, weight: (weight[at] ?? 0) * WEIGHT_STEP };
}

function indexIn(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The shipped model, or why there is none. */
export type ShippedModel = { model: Model; problem?: undefined } | { model?: undefined; problem: Sentence };

// The server, and what Next bundles of it, are copies of this module in one process: they share one model.
const KEY = Symbol.for('rejoinder.spam-model');
const shared = globalThis as { [key: symbol]: ShippedModel | undefined };

/** The shipped model, read once. Without it the rules alone judge. */
export function shippedModel(): ShippedModel {
  shared[KEY] ??= readModel(MODEL_FILE);
  return shared[KEY];
}

export function readModel(file: string): ShippedModel {
  try {
    return { model: unpackModel(readFileSync(file)) };
  } catch (error) {
    if (error instanceof UnusableModel) return { problem: error.sentence };
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' ? say('moderation.filterMissing') : { asIs: message } };
  }
}
