import { hashOf } from '@/lib/moderation/spam/bucket';
import { type Known, packModel, WEIGHT_STEP } from '@/lib/moderation/spam/model';
import { type Case, combine } from './combine';
import { askedOf, learnOpinions, type Opinions } from './opinions';
import { type Keys, type Read, readAll } from './read';
import { FOLDS, foldOf, type Labelled } from './texts';

/** How strongly the weights of the opinions, and of each manner, are drawn to nothing. */
const DRAW = { bias: 1e-3, opinion: 0.1, manner: 1 };
/** Pieces are many and say little each: those that weigh next to nothing are left out. */
const PIECES_LEAST = 0.08;

/** Makes the file of a model from texts: in how many spam texts each feature was, and what it says. */
export function trainModel(texts: Labelled[]): Buffer {
  const { reads, keys } = readAll(texts);
  const kinds = { words: keys.words.length, pieces: keys.pieces.length };
  const weights = combineOpinions(reads, keys, (some) => learnOpinions(some, kinds));
  const { bias, features } = inOne(learnOpinions(reads, kinds), weights, keys);
  countSpam(reads, keys, features);
  return packModel(bias, features);
}

/**
 * How much each opinion counts beside the others and beside how a text is written: each text is asked of opinions that
 * were learned without it, since all are sure of what they have seen.
 */
function combineOpinions(reads: Read[], keys: Keys, learn: (some: Read[]) => Opinions): Float64Array {
  const cases: Case[] = [];
  const parts = reads.map(({ text }) => foldOf(text.body));
  for (let part = 0; part < FOLDS; part++) {
    const asked = reads.filter((_, n) => parts[n] === part);
    const others = reads.filter((_, n) => parts[n] !== part);
    if (asked.length === 0 || others.length === 0) continue;
    const opinions = learn(others);
    for (const read of asked)
      cases.push({ figures: figuresOf(read, opinions, keys), isSpam: read.text.isSpam });
  }
  const { bias, opinion, manner } = DRAW;
  return combine(cases, [bias, opinion, opinion, opinion, ...keys.manners.map(() => manner)]);
}

function figuresOf(read: Read, opinions: Opinions, keys: Keys): Float64Array {
  const asked = [1, ...askedOf(read, opinions)];
  const figures = new Float64Array(asked.length + keys.manners.length);
  figures.set(asked);
  for (const manner of read.manners) figures[asked.length + manner] = 1;
  return figures;
}

/** One weight for each feature, of all opinions. */
function inOne(opinions: Opinions, weights: Float64Array, keys: Keys) {
  const [own = 0, words = 0, counts = 0, pieces = 0, ...manners] = weights;
  const features = new Map<number, Known>();
  const add = (key: string, weight: number) => features.set(hashOf(key), { spam: 0, weight });
  for (const [n, key] of keys.pieces.entries()) {
    const weight = pieces * (opinions.pieces.of[n] ?? 0);
    if (Math.abs(weight) >= PIECES_LEAST) add(key, weight);
  }
  for (const [n, key] of keys.words.entries())
    add(key, words * (opinions.words.of[n] ?? 0) + counts * (opinions.counts[n] ?? 0));
  for (const [n, key] of keys.manners.entries()) add(key, manners[n] ?? 0);
  return { features, bias: own + words * opinions.words.bias + pieces * opinions.pieces.bias };
}

/** Counts the spam texts that had each feature, and lets go of what says nothing and was in none. */
function countSpam(reads: Read[], keys: Keys, features: Map<number, Known>): void {
  for (const { text, words } of reads) {
    if (!text.isSpam) continue;
    for (const word of words) {
      const known = features.get(hashOf(keys.words[word] ?? ''));
      if (known) known.spam++;
    }
  }
  for (const [hash, { spam, weight }] of features)
    if (spam === 0 && Math.abs(weight) < WEIGHT_STEP / 2) features.delete(hash);
}
