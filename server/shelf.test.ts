import { expect, test } from 'vitest';
import { Shelf } from './shelf';

const piece = (bytes: number) => ({ bytes });

test('what was not used for longest falls off when the bytes run out', () => {
  const shelf = new Shelf({ bytes: 80, pieces: 100 });
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) shelf.put(key, piece(10));
  shelf.touch('a', piece(10));
  shelf.put('i', piece(10));
  expect(shelf.get('a')).toBeDefined();
  expect(shelf.get('b')).toBeUndefined();
  expect(shelf.bytes).toBe(80);
});

test('however many are put, no more than so many stay', () => {
  const shelf = new Shelf({ bytes: 1_000_000, pieces: 5 });
  for (let n = 0; n < 10_000; n++) shelf.put(`${n}`, piece(1));
  expect(shelf.pieces).toBe(5);
  expect(shelf.bytes).toBe(5);
});

test('a giant does not push all others out', () => {
  const shelf = new Shelf({ bytes: 80, pieces: 100 });
  shelf.put('a', piece(10));
  shelf.put('giant', piece(11));
  expect(shelf.get('giant')).toBeUndefined();
  expect(shelf.get('a')).toBeDefined();
});

test('the same key again replaces, and bytes are counted once', () => {
  const shelf = new Shelf({ bytes: 80, pieces: 100 });
  shelf.put('a', piece(10));
  shelf.put('a', piece(4));
  expect(shelf.bytes).toBe(4);
  shelf.drop('nothing');
  expect(shelf.take(({ bytes }) => bytes === 4).map(([key]) => key)).toEqual(['a']);
  expect(shelf.bytes).toBe(0);
});

test('a million pieces take no more room than there is, and the last ones are there', () => {
  const shelf = new Shelf<{ bytes: number }>({ bytes: 1_000_000, pieces: 500 });
  for (let n = 0; n < 1_000_000; n++) shelf.put(`${n}`, { bytes: 1_500 });
  expect([shelf.pieces, shelf.bytes]).toEqual([500, 750_000]);
  expect(shelf.get('999500')).toBeDefined();
  expect(shelf.get('999499')).toBeUndefined();
});
