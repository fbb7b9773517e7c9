import { rootOf } from '@/lib/moderation/spam/score';
import type { Read } from './read';
import { type Example, type Weights, weigh } from './weigh';

/** Added to each count, so that what was never seen in spam is not proven to be none. */
const SMOOTHING = 0.003;

/** What some texts taught, in three ways. */
export interface Opinions {
  words: Weights;
  /** How much likelier spam has a word than other texts do, as a logarithm, whatever stands beside it. */
  counts: Float64Array;
  pieces: Weights;
}

interface Kinds {
  words: number;
  pieces: number;
}

export function learnOpinions(reads: Read[], kinds: Kinds): Opinions {
  const weights = weightsOf(reads);
  const examplesOf = (at: (read: Read) => Pick<Example, 'at' | 'size'>): Example[] =>
    reads.map((read, n) => ({ ...at(read), isSpam: read.text.isSpam, weight: weights[n] ?? 1 }));
  const words = examplesOf(({ words, wordCount }) => ({ at: words, size: wordCount }));
  const pieces = examplesOf((read) => ({ at: read.pieces, size: read.pieces.length }));
  return {
    words: weigh(words, { features: kinds.words, fewest: 1, rounds: 20, draw: 1e-3 }),
    counts: countsOf(reads, kinds.words),
    pieces: weigh(pieces, { features: kinds.pieces, fewest: 5, rounds: 12, draw: 1e-4 }),
  };
}

/** What the three say of a text. */
export function askedOf({ words, wordCount, pieces }: Read, opinions: Opinions): [number, number, number] {
  const sum = (of: Float64Array, at: Int32Array) => at.reduce((all, feature) => all + (of[feature] ?? 0), 0);
  return [
    opinions.words.bias + sum(opinions.words.of, words) / rootOf(wordCount),
    sum(opinions.counts, words) / rootOf(wordCount),
    opinions.pieces.bias + sum(opinions.pieces.of, pieces) / rootOf(pieces.length),
  ];
}

/** Of kinds of texts that are few each text counts more, but not so much that the few count as much as the many. */
function weightsOf(reads: Read[]): number[] {
  const group = ({ text: { kind, isSpam } }: Read) => `${kind} ${isSpam}`;
  const sizes = new Map<string, number>();
  for (const read of reads) sizes.set(group(read), (sizes.get(group(read)) ?? 0) + 1);
  return reads.map((read) => Math.sqrt(reads.length / sizes.size / (sizes.get(group(read)) ?? 1)));
}

function countsOf(reads: Read[], features: number): Float64Array {
  const spam = new Float64Array(features);
  const ham = new Float64Array(features);
  let [spamTotal, hamTotal] = [0, 0];
  for (const { words, text } of reads) {
    const counts = text.isSpam ? spam : ham;
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
    if (text.isSpam) spamTotal += words.length;
    else hamTotal += words.length;
  }
  const isKnown = (feature: number) => (spam[feature] ?? 0) + (ham[feature] ?? 0) > 0;
  const kinds = spam.reduce((all, _, feature) => all + (isKnown(feature) ? 1 : 0), 0);
  const share = (count: number, total: number) => (count + SMOOTHING) / (total + SMOOTHING * kinds);
  return spam.map((count, feature) =>
    isKnown(feature) ? Math.log(share(count, spamTotal) / share(ham[feature] ?? 0, hamTotal)) : 0,
  );
}
