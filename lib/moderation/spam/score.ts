import { bucketOf, hashOf } from './bucket';
import { type Draft, type Feature, featuresOf, isManner } from './features';
import { gramsOf } from './grams';
import type { Model } from './model';

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

/** Evidence from which a text is held: chosen on texts that training did not see, so that some two in a thousand honest texts are, of mails four (`bench/spam.ts`). */
const THRESHOLD = 2.7;
/** Lessons that a blog's own counts are mixed with: what was seen once weighs little, what was seen often much. */
const OWN_SMOOTHING = 5;
/** Lessons with a feature after which a blog's own counts say as much of it as the shipped model. */
const OWN_WEIGHT = 6;
/** How common a feature is taken to be of which a blog knows nothing yet. */
const COMMON = 0.02;
const SIGNS = 3;
/** How much a feature must say to be given as a reason. */
const LEAST_SIGN = 0.5;

/** How much a draft is like spam, by what the shipped model and the blog itself have seen; and the words that say so. */
export function spamScore(draft: Draft, model: Model, learned: Learned): SpamScore {
  const features = featuresOf(draft);
  const { ofWords, ofManners, trust, signs } = weighFeatures(features, model, learned);
  const words = features.filter(({ key }) => !isManner(key)).length;
  const pieces = gramsOf(draft.body);
  const ofPieces = pieces.reduce((all, piece) => all + (model.find(hashOf(piece))?.weight ?? 0), 0);
  const evidence =
    model.bias + ofWords / rootOf(words) + ofManners + (trust * ofPieces) / rootOf(pieces.length);
  return { score: evidence - THRESHOLD, signs: strongest(signs) };
}

/** By what all words, or all pieces, of a text are divided, so that a long one does not gather more of everything. */
export const rootOf = (count: number) => Math.sqrt(Math.max(count, FEWEST));

/** A text with few features is judged as one of this many: a single word is no proof. */
const FEWEST = 8;

interface WeighedSign extends Sign {
  says: number;
}

/** The more a blog has seen of a feature itself, the less it asks the shipped model; `trust` is how much it asks in all. */
function weighFeatures(features: Feature[], model: Model, learned: Learned) {
  let [ofWords, ofManners, trust] = [0, 0, 0];
  const signs: WeighedSign[] = [];
  for (const { key, words } of features) {
    const hash = hashOf(key);
    const known = model.find(hash);
    const own = learned.find(bucketOf(hash));
    const share = own ? OWN_WEIGHT / (OWN_WEIGHT + own.spam + own.ham) : 1;
    const ofModel = share * (known?.weight ?? 0);
    const ofOwn = own ? ownRatio(own, learned) : 0;
    ofWords += isManner(key) ? ofOwn : ofModel + ofOwn;
    ofManners += isManner(key) ? ofModel : 0;
    trust += share / features.length;
    const says = ofModel + ofOwn;
    const times = (known?.spam ?? 0) + (own?.spam ?? 0);
    if (words && says >= LEAST_SIGN && times > 0) signs.push({ words, times, says });
  }
  return { ofWords, ofManners, trust, signs };
}

function ownRatio(
  { spam, ham }: { spam: number; ham: number },
  { spamLessons, hamLessons }: Learned,
): number {
  const share = (count: number, lessons: number) =>
    (count + OWN_SMOOTHING * COMMON) / (lessons + OWN_SMOOTHING);
  return Math.log(share(spam, spamLessons) / share(ham, hamLessons));
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
