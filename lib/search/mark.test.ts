import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Marks, marked, markedPart, type Piece, possibleForms } from './mark';

const marks = (words: string[], runs: string[] = []): Marks => ({ words: new Set(words), runs });
/** Pieces in one line, what is marked in brackets. */
const line = (pieces: Piece[] = []) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('whole words are marked, in whatever capitals, and no parts of them', () => {
  expect(line(marked('Run, RUN: the rune runs; run.', marks(['run', 'runs'])))).toBe(
    '[Run], [RUN]: the rune [runs]; [run].',
  );
});

test('of text without spaces the part is marked that was asked for', () => {
  expect(line(marked('学校の猫は学校が好き。', marks([], ['学校', '校が'])))).toBe(
    '[学校]の猫は[学校]が好き。',
  );
});

test('a part of a long text shows the words where they stand closest, in their sentence', () => {
  const far = 'Nothing here. '.repeat(40);
  const text = `${far}One otter. ${far}Where an otter met an otter, and both swam. ${far}`;
  const part = line(markedPart(text, marks(['otter']), 120));
  expect(part).toMatch(/^….*Where an \[otter\] met an \[otter\], and both swam\..*…$/);
  expect(part.length).toBeLessThan(130);
});

test('a text that is short is shown whole, and one without the words not at all', () => {
  expect(line(markedPart('An otter.', marks(['otter']), 100))).toBe('An [otter].');
  expect(markedPart('A beaver.', marks(['otter']), 100)).toBeUndefined();
});

test('a part is never cut within a letter, and no direction stays open', () => {
  const family = '👩‍👩‍👧‍👦';
  const text = `${family.repeat(40)}otter${family.repeat(40)}`;
  const texts = markedPart(text, marks(['otter']), 100)?.map((piece) => piece.text) ?? [];
  expect(texts.join('').replaceAll(family, '')).toBe('…otter…');
  const turned = markedPart(`\u202eotter ${'x '.repeat(100)}`, marks(['otter']), 40) ?? [];
  expect(turned.some(({ text: piece }) => /\u202e(?!.*\u202c)/.test(piece))).toBe(false);
});

test('pieces put together are the text, whatever is marked in it', () => {
  const letters = fc.constantFrom('a', 'b', ' ', 'é', '猫', '学', '.', '1', '👩‍👩‍👧‍👦');
  const given = fc.tuple(fc.string({ unit: letters }), fc.array(fc.constantFrom('a', 'ab', 'b', 'é', '1.1')));
  fc.assert(
    fc.property(given, ([text, words]) => {
      const pieces = marked(text, marks(words, ['猫', '猫学']));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('only words that begin like a wanted one may be forms of it', () => {
  const text = 'The runners’ Rungs, a ÉTUDE and études; 1.94 and 1.9; 学校の本.';
  expect([...possibleForms(text, ['running', 'etude', '1.94', '学校'])]).toEqual([
    'runners',
    'rungs',
    'étude',
    'études',
    '1.94',
    '1.9',
  ]);
});
