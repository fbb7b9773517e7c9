import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/language/languages';
import { alsoStored, isOnly, type Reason, reasonsInWords, storedInWords, storedReasons } from './reason';

const languages = Object.keys(LANGUAGES);
const text = fc.stringMatching(/^[\p{L}\p{N} .,!?-]{1,20}$/u);
const count = fc.integer({ min: 1, max: 20_000 });
const reason: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({
    check: fc.constantFrom('blocked-words' as const, 'held-words' as const),
    words: fc.array(text, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ check: fc.constant('links' as const), links: count }),
  fc.record({ check: fc.constant('reported' as const), reports: count }),
  fc.record({
    check: fc.constant('spam-filter' as const),
    signs: fc.array(fc.record({ words: text, times: count }), { maxLength: 3 }),
  }),
  fc.record({
    check: fc.constant('banned' as const),
    banned: fc.constantFrom('person' as const, 'address' as const, 'network' as const),
  }),
  fc.record({
    check: fc.constantFrom(
      ...(['trap', 'repeated', 'guest', 'first-comment', 'everyone'] as const),
      ...(['taken-back', 'waited-in-wordpress'] as const),
      ...(['too-fast', 'members-address', 'disowned'] as const),
    ),
  }),
);

test('what is kept with a comment is said in any language as if it were said anew', () => {
  fc.assert(
    fc.property(fc.array(reason, { minLength: 1, maxLength: 4 }), (reasons) => {
      const stored = storedReasons(reasons) ?? '';
      for (const language of languages)
        expect(storedInWords(stored, language)).toBe(reasonsInWords(reasons, language));
    }),
  );
});

test.each([
  [
    'A guest: nobody has proven who this is; 3 links.',
    'Ohne Konto: Niemand hat bewiesen, wer das ist; 3 Links.',
  ],
  [
    '“chair”, “pills” in your list of words to hold.',
    '„chair“, „pills“ in deiner Liste der Wörter zum Zurückhalten.',
  ],
  ['“seo service” was in 14 spam texts; 1 links.', '„seo service“ stand in 14 Spamtexten; 1 Link.'],
  ['A moderator took it back.', 'Die Moderation hat ihn zurückgenommen.'],
  ['It was waiting for approval in WordPress.', 'Er wartete in WordPress auf Freigabe.'],
])('“%s” was kept by earlier versions and is understood', (stored, german) => {
  expect(storedInWords(stored, 'de')).toBe(german);
});

test.each([
  'Somebody new.',
  '',
  '.',
  'A guest: nobody has proven who this is; and more.',
  '“a; b” in your list of words to hold.',
])('“%s” stays as it is', (stored) => {
  expect(storedInWords(stored, 'de')).toBe(stored);
});

test('where nothing speaks against a draft there is nothing to say', () => {
  expect(storedReasons([])).toBeNull();
});

test('a reason that comes later stands behind those that are kept, and is read back with them', () => {
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 3 }), reason, (reasons, later) => {
      expect(alsoStored(storedReasons(reasons), later)).toBe(storedReasons([...reasons, later]));
    }),
  );
});

test('one reason alone is known from several, and from words that are nobody’s reason', () => {
  const reported = { check: 'reported', reports: 3 } as const;
  expect(isOnly(storedReasons([reported]), 'reported')).toBe(true);
  expect(isOnly(storedReasons([reported, { check: 'trap' }]), 'reported')).toBe(false);
  for (const stored of [null, '', 'Because.']) expect(isOnly(stored, 'reported')).toBe(false);
});
