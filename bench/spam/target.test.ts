import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crossValidate, percentHeld } from './cross-validate';
import { ownTexts } from './own-texts';
import { type Labelled, readTexts } from './texts';

const SPAM = '../shared/data/spam';
/** Five models are trained. */
const MINUTES = 5 * 60_000;

test.skipIf(!existsSync(SPAM))(
  'judged by models that did not see them, nearly all spam is held and nearly nothing honest',
  () => {
    const judged = crossValidate([...readTexts(SPAM), ...ownTexts]);
    const share = (kind: Labelled['kind'], isSpam: boolean) =>
      percentHeld(judged.filter((text) => text.kind === kind && text.isSpam === isSpam));
    expect(share('video', true)).toBeGreaterThanOrEqual(80);
    expect(share('video', false)).toBeLessThanOrEqual(2);
    expect(share('mail', true)).toBeGreaterThanOrEqual(90);
    expect(share('mail', false)).toBeLessThanOrEqual(0.5);
    expect(share('blog', false)).toBeLessThanOrEqual(0.8);
  },
  MINUTES,
);
