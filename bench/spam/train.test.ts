import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashOf } from '@/lib/moderation/spam/bucket';
import { shippedModel, unpackModel } from '@/lib/moderation/spam/model';
import { ownTexts } from './own-texts';
import { readVocabulary } from './private';
import { type Labelled, readTexts } from './texts';
import { trainModel } from './train';

const letter = (n: number): Labelled => ({
  kind: 'mail',
  isSpam: n % 2 === 0,
  body: `From: Gundula Zwirner <gzwirner@flachland.example>
Dear Eusebius, the cheap watches number ${n} arrived, call +49 555 0100200 today.
On Monday Theobald Quast wrote: we like the watches.`,
});

test('names, addresses and numbers are not in a model, however often they were in the texts', () => {
  const model = unpackModel(trainModel(Array.from({ length: 20 }, (_, n) => letter(n))));
  const knows = (key: string) => model.find(hashOf(key)) !== undefined;
  for (const word of ['gundula', 'zwirner', 'gzwirner', 'eusebius', 'theobald', 'quast', '0100200'])
    expect([word, knows(`w:${word}`)]).toEqual([word, false]);
  expect(knows('b:gundula zwirner')).toBe(false);
  expect(knows('w:watches')).toBe(true);
  expect(knows('b:cheap watches')).toBe(true);
});

test('the same texts make the same model, byte by byte', () => {
  const texts = Array.from({ length: 6 }, (_, n) => letter(n));
  expect(trainModel(texts).equals(trainModel(texts))).toBe(true);
});

const SPAM = '../shared/data/spam';

test.skipIf(!existsSync(SPAM))(
  'no name of a writer, and no box of an address, is in the shipped model',
  () => {
    const { names } = readVocabulary([...readTexts(SPAM), ...ownTexts]);
    expect(names.size).toBeGreaterThan(1_000);
    const found = [...names].filter((word) => shippedModel().model?.find(hashOf(`w:${word}`)));
    // Of some thousand words one or two have by chance the number of another.
    expect(found.length / names.size).toBeLessThan(0.002);
  },
);
