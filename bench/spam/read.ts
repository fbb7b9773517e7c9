import { featuresOf, isManner } from '@/lib/moderation/spam/features';
import { gramsOf } from '@/lib/moderation/spam/grams';
import { isShippable, readVocabulary } from './private';
import type { Labelled } from './texts';

/** A text with its features, by their numbers. */
export interface Read {
  text: Labelled;
  /** Those that a model may know. */
  words: Int32Array;
  /** All that it has. */
  wordCount: number;
  manners: Int32Array;
  pieces: Int32Array;
}

/** The keys of features by their numbers. */
export interface Keys {
  words: string[];
  manners: string[];
  pieces: string[];
}

/** Reads texts for training: each feature gets a number, and what no model may know is left out. */
export function readAll(texts: Labelled[]): { reads: Read[]; keys: Keys } {
  const features = texts.map((text) => featuresOf(text).map(({ key }) => key));
  const ofWords = features.map((keys) => keys.filter((key) => !isManner(key)));
  const may = shippable(texts, ofWords);
  const words = numbered(ofWords.map((keys) => keys.filter((key) => may.has(key))));
  const manners = numbered(features.map((keys) => keys.filter(isManner)));
  const pieces = numbered(texts.map(({ body }) => gramsOf(body)));
  const reads = texts.map((text, n) => ({
    text,
    words: words.rows[n] ?? NONE,
    wordCount: ofWords[n]?.length ?? 0,
    manners: manners.rows[n] ?? NONE,
    pieces: pieces.rows[n] ?? NONE,
  }));
  return { reads, keys: { words: words.keys, manners: manners.keys, pieces: pieces.keys } };
}

const NONE = new Int32Array();

function shippable(texts: Labelled[], features: string[][]): Set<string> {
  const vocabulary = readVocabulary(texts);
  const times = new Map<string, number>();
  for (const keys of features) for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return new Set(
    [...times].filter(([key, count]) => isShippable(key, count, vocabulary)).map(([key]) => key),
  );
}

function numbered(lists: string[][]): { rows: Int32Array[]; keys: string[] } {
  const numbers = new Map<string, number>();
  const rows = lists.map((keys) =>
    Int32Array.from(keys, (key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    }),
  );
  return { rows, keys: [...numbers.keys()] };
}
