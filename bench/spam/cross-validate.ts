import { type Model, unpackModel } from '@/lib/moderation/spam/model';
import { NOTHING_LEARNED, spamScore } from '@/lib/moderation/spam/score';
import { FOLDS, foldOf, type Labelled } from './texts';
import { trainModel } from './train';

export interface Judged extends Labelled {
  score: number;
}

export function judge(texts: Labelled[], model: Model): Judged[] {
  return texts.map((text) => ({ ...text, score: spamScore(text, model, NOTHING_LEARNED).score }));
}

/** The texts fall into parts; each is judged by a model that was trained on all others. */
export function crossValidate(texts: Labelled[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = ({ body }: Labelled) => foldOf(body) === fold;
    const model = unpackModel(trainModel(texts.filter((text) => !isIn(text))));
    return judge(texts.filter(isIn), model);
  }).flat();
}

export const held = (judged: Judged[]) => judged.filter(({ score }) => score > 0).length;
export const percentHeld = (judged: Judged[]) => (100 * held(judged)) / judged.length;
