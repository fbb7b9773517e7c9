import { rootOf } from '@/lib/moderation/spam/score';

/** A text as the numbers of its features, in training. */
export interface Example {
  at: Int32Array;
  /** Features that it has, also those that are not weighed. */
  size: number;
  isSpam: boolean;
  /** How much it counts. */
  weight: number;
}

export interface Weights {
  /** By the numbers of the features. */
  of: Float64Array;
  bias: number;
}

interface Options {
  /** Different features. */
  features: number;
  /** Texts that have a feature before it gets a weight. */
  fewest: number;
  /** Rounds over all texts. */
  rounds: number;
  /** How strongly weights are drawn to nothing. */
  draw: number;
}

const STEP = 0.3;
const BIAS_STEP = 0.1;

/**
 * What each feature says when all others are known: logistic regression by gradient descent, with a step of its own for
 * each weight (Adagrad). The same texts give the same weights.
 */
export function weigh(examples: Example[], { features, fewest, rounds, draw }: Options): Weights {
  const texts = new Int32Array(features);
  for (const { at } of examples) for (const feature of at) texts[feature] = (texts[feature] ?? 0) + 1;
  const rows = examples.map((example) => ({
    ...example,
    at: example.at.filter((feature) => (texts[feature] ?? 0) >= fewest),
    share: 1 / rootOf(example.size),
    label: example.isSpam ? 1 : 0,
  }));
  const weights = new Float64Array(features);
  const steps = new Float64Array(features).fill(1e-6);
  let [bias, biasSteps] = [0, 1e-6];
  const random = randomNumbers(1);
  for (let round = 0; round < rounds; round++) {
    for (const { at, share, label, weight } of shuffled(rows, random)) {
      let evidence = bias;
      for (const feature of at) evidence += (weights[feature] ?? 0) * share;
      const error = (1 / (1 + Math.exp(-evidence)) - label) * weight;
      for (const feature of at) {
        const slope = error * share + draw * (weights[feature] ?? 0);
        steps[feature] = (steps[feature] ?? 0) + slope * slope;
        weights[feature] = (weights[feature] ?? 0) - (STEP * slope) / Math.sqrt(steps[feature] ?? 1);
      }
      biasSteps += error * error;
      bias -= (BIAS_STEP * error) / Math.sqrt(biasSteps);
    }
  }
  return { of: weights, bias };
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  const order = items.map((item) => ({ item, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** The same numbers between 0 and 1 each time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
