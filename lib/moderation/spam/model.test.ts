import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWords } from '@/lib/language/sentence';
import { packModel, readModel, shippedModel, unpackModel } from './model';

const BIAS = -0.5;

test('a model comes out of its file as it went in', () => {
  const feature = fc.record({
    spam: fc.nat(60_000),
    weight: fc.integer({ min: -127, max: 127 }).map((steps) => steps / 24),
  });
  const features = fc.array(fc.tuple(fc.nat(2 ** 28 - 1), feature), { maxLength: 50 });
  fc.assert(
    fc.property(features, (pairs) => {
      const given = new Map(pairs);
      const model = unpackModel(packModel(BIAS, given));
      expect(model.bias).toBe(BIAS);
      for (const [hash, known] of given) {
        const found = model.find(hash);
        expect(found?.spam).toBe(known.spam);
        expect(found?.weight).toBeCloseTo(known.weight, 6);
        if (!given.has(hash + 1)) expect(model.find(hash + 1)).toBeUndefined();
      }
    }),
  );
});

const packed = packModel(BIAS, new Map([[7, { spam: 1, weight: 0 }]]));

function fileWith(bytes: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'rejoinder-model-')), 'model.bin');
  writeFileSync(file, bytes);
  return file;
}

function problemOf(file: string, language = 'en'): string | undefined {
  const { problem } = readModel(file);
  return problem && inWords(problem, language);
}

test('a file that is missing is said to be', () => {
  expect(problemOf('/nowhere/model.bin')).toBe('The file of the spam filter is missing.');
  expect(problemOf('/nowhere/model.bin', 'de')).toBe('Die Datei des Spamfilters fehlt.');
});

test.each([
  ['cut off', packed.subarray(0, packed.length - 3)],
  ['no model', Buffer.from('hello')],
  ['empty', Buffer.alloc(0)],
  ['too short within', brotliCompressSync(brotliDecompressSync(packed).subarray(0, -1))],
  ['too long within', brotliCompressSync(Buffer.concat([brotliDecompressSync(packed), Buffer.alloc(1)]))],
])('a file that is %s is said to be damaged', (_, bytes) => {
  expect(problemOf(fileWith(bytes))).toBe('The file of the spam filter is damaged.');
});

test('a file of another version is said to be', () => {
  const other = brotliDecompressSync(packed)
    .toString('latin1')
    .replace(/"version":\d+/, '"version":999');
  const file = fileWith(brotliCompressSync(Buffer.from(other, 'latin1')));
  expect(problemOf(file)).toMatch(/version 999, and this program reads version \d/);
});

test('the shipped model can be read', () => {
  expect(shippedModel().problem).toBeUndefined();
});
