import { bucketOf, hashOf } from './bucket';
import { type Draft, type Feature, featuresOf } from './features';
import { gramsOf } from './grams';
import type { Known, Model } from './model';

/** What a blog has learned itself: of its lessons, in how many spam and in how many other texts a feature was. */
export interface Learned {
  spamLessons: number;
  hamLessons: number;
  find(bucket: number): { spam: number; ham: number } | undefined;
}

export const NOTHING_LEARNED: Learned = { spamLessons: 0, hamLessons: 0, find: () => undefined };

/** Words, or two words, that spoke for spam. */
export interface Sign {
  words: string;
  /** Spam texts that had them, of the shipped model and of this blog. */
  times: number;
}

export interface SpamScore {
  /** Above 0 is held. */
  score: number;
  /** The strongest first. */
  signs: Sign[];
}

/** Chosen on texts that training did not see, see `bench/spam.ts`: at 0 one in several hundred honest texts is held. */
const THRESHOLD = 1.9;
/** A long text gathers more of everything: from here to there, by how many features it has, more is asked of it. */
const LONG = { from: 80, to: 160, more: 2.3 };
/** A text with few features is judged as one of this many: a single word is no proof. */
const FEWEST = 8;
/** Added to each count, so that what was never seen in spam is not proven to be none. */
const SMOOTHING = 0.003;
/** How much the counts say beside the weights. */
const COUNTS_SHARE = 0.5;
/** Lessons that a blog's own counts are mixed with: what was seen once weighs little, what was seen often much. */
const OWN_SMOOTHING = 5;
/** Lessons with a feature after which a blog's own counts say as much of it as the shipped model. */
const OWN_WEIGHT = 6;
/** How common a feature is taken to be of which a blog knows nothing yet. */
const COMMON = 0.02;
const SIGNS = 3;
/** How much a feature must say to be given as a reason. */
const LEAST_SIGN = 1;

/** How much a draft is like spam, by what the shipped model and the blog itself have seen; and the words that say so. */
export function spamScore(draft: Draft, model: Model, learned: Learned): SpamScore {
  const features = featuresOf(draft);
  const { sum, trust, signs } = weighFeatures(features, model, learned);
  const pieces = gramsOf(draft.body);
  const ofPieces = pieces.reduce((all, piece) => all + (model.find(hashOf(piece))?.weight ?? 0), 0);
  const evidence = model.bias + sum / rootOf(features.length) + (trust * ofPieces) / rootOf(pieces.length);
  return { score: evidence - THRESHOLD - lengthOf(features.length), signs: strongest(signs) };
}

const rootOf = (count: number) => Math.sqrt(Math.max(count, FEWEST));

interface WeighedSign extends Sign {
  says: number;
}

/** The more a blog has seen of a feature itself, the less it asks the shipped model; `trust` is how much it asks in all. */
function weighFeatures(features: Feature[], model: Model, learned: Learned) {
  let [sum, trust] = [0, 0];
  const signs: WeighedSign[] = [];
  for (const { key, words } of features) {
    const hash = hashOf(key);
    const known = model.find(hash);
    const own = learned.find(bucketOf(hash));
    const share = own ? OWN_WEIGHT / (OWN_WEIGHT + own.spam + own.ham) : 1;
    const says = (known ? share * knownRatio(known, model) : 0) + (own ? ownRatio(own, learned) : 0);
    sum += says;
    trust += share / features.length;
    const times = (known?.spam ?? 0) + (own?.spam ?? 0);
    if (words && says >= LEAST_SIGN && times > 0) signs.push({ words, times, says });
  }
  return { sum, trust, signs };
}

/** How much likelier spam texts have it than others do, as a logarithm. */
function knownRatio({ spam, ham, weight }: Known, { spamTotal, hamTotal, kinds }: Model): number {
  const share = (count: number, total: number) => (count + SMOOTHING) / (total + SMOOTHING * kinds);
  return weight + COUNTS_SHARE * Math.log(share(spam, spamTotal) / share(ham, hamTotal));
}

function ownRatio(
  { spam, ham }: { spam: number; ham: number },
  { spamLessons, hamLessons }: Learned,
): number {
  const share = (count: number, lessons: number) =>
    (count + OWN_SMOOTHING * COMMON) / (lessons + OWN_SMOOTHING);
  return Math.log(share(spam, spamLessons) / share(ham, hamLessons));
}

function lengthOf(features: number): number {
  const { from, to, more } = LONG;
  return Math.min(1, Math.max(0, (features - from) / (to - from))) * more;
}

/** The strongest signs; of two words and one of them only the stronger. */
function strongest(signs: WeighedSign[]): Sign[] {
  const chosen: Sign[] = [];
  for (const { words, times } of signs.sort((a, b) => b.says - a.says)) {
    const isSaid = chosen.some((other) => ` ${other.words} `.includes(` ${words} `));
    if (!isSaid) chosen.push({ words, times });
    if (chosen.length === SIGNS) break;
  }
  return chosen;
}
