/** A text as a row of features, in training. */
export interface Example {
  keys: string[];
  isSpam: boolean;
  /** How much it counts. */
  weight: number;
}

export interface Weights {
  of: Map<string, number>;
  bias: number;
}

interface Options {
  /** Texts that have a feature before it gets a weight. */
  fewest: number;
  /** Rounds over all texts. */
  rounds: number;
  /** How strongly weights are drawn to nothing. */
  draw: number;
}

/** A text with few features is weighed as one of this many. */
const FEWEST_FEATURES = 8;
const STEP = 0.3;
const BIAS_STEP = 0.1;

/**
 * What each feature says when all others are known: logistic regression by gradient descent, with a step of its own for
 * each weight (Adagrad). The same texts give the same weights.
 */
export function weigh(examples: Example[], { fewest, rounds, draw }: Options): Weights {
  const numbers = numbersOf(examples, fewest);
  const rows = examples.map(({ keys, isSpam, weight }) => ({
    at: Int32Array.from(keys.flatMap((key) => numbers.get(key) ?? [])),
    size: 1 / Math.sqrt(Math.max(keys.length, FEWEST_FEATURES)),
    label: isSpam ? 1 : 0,
    weight,
  }));
  const weights = new Float64Array(numbers.size);
  const steps = new Float64Array(numbers.size).fill(1e-6);
  let [bias, biasSteps] = [0, 1e-6];
  const random = randomNumbers(1);
  for (let round = 0; round < rounds; round++) {
    for (const { at, size, label, weight } of shuffled(rows, random)) {
      let evidence = bias;
      for (const number of at) evidence += (weights[number] ?? 0) * size;
      const error = (1 / (1 + Math.exp(-evidence)) - label) * weight;
      for (const number of at) {
        const slope = error * size + draw * (weights[number] ?? 0);
        steps[number] = (steps[number] ?? 0) + slope * slope;
        weights[number] = (weights[number] ?? 0) - (STEP * slope) / Math.sqrt(steps[number] ?? 1);
      }
      biasSteps += error * error;
      bias -= (BIAS_STEP * error) / Math.sqrt(biasSteps);
    }
  }
  return { of: new Map([...numbers].map(([key, number]) => [key, weights[number] ?? 0])), bias };
}

function numbersOf(examples: Example[], fewest: number): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { keys } of examples) for (const key of keys) texts.set(key, (texts.get(key) ?? 0) + 1);
  const common = [...texts].filter(([, count]) => count >= fewest);
  return new Map(common.map(([key], number) => [key, number]));
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
