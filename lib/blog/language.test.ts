import { expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/language/languages';
import { canonicalLanguage, listLanguages } from './language';

test('a code is written as BCP 47 does', () => {
  expect(['pt-br', 'DE', 'zh-hant-tw', 'no code', ''].map(canonicalLanguage)).toEqual([
    ...['pt-BR', 'de', 'zh-Hant-TW'],
    ...[undefined, undefined],
  ]);
});

test('a blog can be set to the languages that the interface speaks, and stay in the one it has', () => {
  const spoken = Object.entries(LANGUAGES).map(([code, name]) => ({ code, name }));
  expect(listLanguages('de')).toEqual(spoken);
  expect(listLanguages('pl')).toEqual([{ code: 'pl', name: 'polski (pl)' }, ...spoken]);
  expect(listLanguages('en-GB')[0]).toEqual({ code: 'en-GB', name: 'British English (en-GB)' });
});
