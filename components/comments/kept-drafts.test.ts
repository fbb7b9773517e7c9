import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { arrangeWords, listBegun, readDraft, replyPlace, writeDraft } from './kept-drafts';

beforeEach(() => {
  const kept = new Map<string, string>();
  // What a browser has, whose names are its own fields.
  const storage = new Proxy(
    {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, words: string) => void kept.set(name, words),
      removeItem: (name: string) => void kept.delete(name),
    },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
  vi.stubGlobal('localStorage', storage);
});

test('of up to three words for one place none is lost but a third, and another tab’s stay where they are', () => {
  const words = fc.constantFrom('', 'One.', 'Two.', 'Three.');
  fc.assert(
    fc.property(words, words, words, (brought, there, aside) => {
      const arranged = arrangeWords({ brought, there, aside });
      const given = new Set([brought, there, aside].filter((each) => each !== ''));
      const kept = new Set([arranged.draft, arranged.aside].filter((each) => each !== ''));
      if (there) expect(arranged.draft).toBe(there);
      if (brought) expect(arranged.shown).toBe(brought);
      expect(kept.size).toBe(Math.min(given.size, 2));
      if (given.size > 0) expect(kept).toContain(arranged.shown);
      expect(arranged.other === undefined).toBe(given.size < 2);
      expect(arranged.other).not.toBe(arranged.shown || null);
    }),
  );
});

test('begun replies are listed by what they answer, and call the loader until the last one is gone', () => {
  writeDraft(replyPlace(7, 12), 'To twelve.');
  writeDraft(replyPlace(7, 13), 'To thirteen.');
  writeDraft(replyPlace(70, 1), 'Elsewhere.');
  expect(listBegun(7)).toEqual([
    { parentId: 12, words: 'To twelve.' },
    { parentId: 13, words: 'To thirteen.' },
  ]);
  expect(localStorage.getItem('rejoinder-draft:7:0')).toBe(' ');
  expect(readDraft(replyPlace(7, undefined))).toBe('');
  writeDraft(replyPlace(7, 12), '');
  writeDraft(replyPlace(7, 13), '  ');
  expect(listBegun(7)).toEqual([]);
  expect(localStorage.getItem('rejoinder-draft:7:0')).toBeNull();
});

test('a comment that is begun itself needs no such mark, and leaves one behind when it is sent', () => {
  writeDraft(replyPlace(7, undefined), 'To the article.');
  writeDraft(replyPlace(7, 12), 'To twelve.');
  expect(localStorage.getItem('rejoinder-draft:7:0')).toBe('To the article.');
  writeDraft(replyPlace(7, undefined), '');
  expect(localStorage.getItem('rejoinder-draft:7:0')).toBe(' ');
});
