import { hashOf } from '@/lib/moderation/spam/bucket';
import { featuresOf } from '@/lib/moderation/spam/features';
import { gramsOf } from '@/lib/moderation/spam/grams';
import { type Known, packModel } from '@/lib/moderation/spam/model';
import { isShippable, readVocabulary } from './private';
import type { Labelled } from './texts';
import { type Example, weigh } from './weigh';

/** How much pieces of words say beside the words. */
const PIECES_SHARE = 0.5;
/** Pieces are many and say little each: those of fewer texts are left out, and those that weigh next to nothing. */
const PIECES_FEWEST = 5;
const PIECES_LEAST = 0.08;

interface Count {
  spam: number;
  ham: number;
}

/** Makes the file of a model from texts: how often each feature was in spam and elsewhere, and what it weighs beside others. */
export function trainModel(texts: Labelled[]): Buffer {
  const words = examplesOf(texts, (text) => featuresOf(text).map(({ key }) => key));
  const ofWords = weigh(words, { fewest: 2, rounds: 20, draw: 1e-3 });
  const pieces = examplesOf(texts, ({ body }) => gramsOf(body));
  const ofPieces = weigh(pieces, { fewest: PIECES_FEWEST, rounds: 8, draw: 1e-4 });
  const counts = countFeatures(words);
  const vocabulary = readVocabulary(texts);
  const features = new Map<number, Known>();
  for (const [key, { spam, ham }] of counts) {
    if (isShippable(key, spam + ham, vocabulary))
      features.set(hashOf(key), { spam, ham, weight: ofWords.of.get(key) ?? 0 });
  }
  for (const [key, says] of ofPieces.of) {
    const weight = says * PIECES_SHARE;
    if (Math.abs(weight) >= PIECES_LEAST) features.set(hashOf(key), { spam: 0, ham: 0, weight });
  }
  const total = (isSpam: boolean) =>
    words.reduce((sum, example) => sum + (example.isSpam === isSpam ? example.keys.length : 0), 0);
  const bias = ofWords.bias + ofPieces.bias * PIECES_SHARE;
  return packModel({ spamTotal: total(true), hamTotal: total(false), kinds: counts.size, bias }, features);
}

/** Each kind of texts, and spam and the rest within it, weighs the same. */
function examplesOf(texts: Labelled[], keysOf: (text: Labelled) => string[]): Example[] {
  const group = ({ kind, isSpam }: Labelled) => `${kind} ${isSpam}`;
  const sizes = new Map<string, number>();
  for (const text of texts) sizes.set(group(text), (sizes.get(group(text)) ?? 0) + 1);
  return texts.map((text) => ({
    keys: keysOf(text),
    isSpam: text.isSpam,
    weight: texts.length / sizes.size / (sizes.get(group(text)) ?? 1),
  }));
}

function countFeatures(examples: Example[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { keys, isSpam } of examples) {
    for (const key of keys) {
      const count = counts.get(key) ?? { spam: 0, ham: 0 };
      counts.set(key, count);
      count[isSpam ? 'spam' : 'ham']++;
    }
  }
  return counts;
}
