import { expect, test } from 'vitest';
import { directionOf, interfaceLanguage, spokenLanguage } from './languages';
import { wordsIn } from './words';

test('a blog in a language that the interface speaks is served in it, whatever its region', () => {
  expect(['de', 'de-AT', 'PT-br', 'he-IL', 'ja'].map(interfaceLanguage)).toEqual([
    'de',
    'de',
    'pt',
    'he',
    'ja',
  ]);
});

test('a blog in any other language is served in English', () => {
  expect(['pl', 'ar', '', 'denmark', 'constructor'].map(interfaceLanguage)).toEqual(Array(5).fill('en'));
});

test('what is said is in the blog’s language with its region where we speak it, and else in English', () => {
  expect(['de', 'pt-BR', 'he-IL', 'pl', 'ar-EG', 'enm'].map(spokenLanguage)).toEqual([
    ...['de', 'pt-BR', 'he-IL'],
    ...['en', 'en', 'en'],
  ]);
});

test('Hebrew, Arabic, Persian and Urdu are read from right to left, in their own scripts', () => {
  expect(['he', 'ar-EG', 'fa', 'ur', 'az-Arab'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ja', 'ur-Latn', 'haw', 'arn'].map(directionOf)).toEqual(Array(5).fill('ltr'));
});

test('a sentence fills its gaps by the plurals and digits of its language', () => {
  const count = 1234;
  expect(wordsIn('en', 'articles')('comments', { count })).toBe('1,234 comments');
  expect(wordsIn('de', 'articles')('comments', { count })).toBe('1.234 Kommentare');
  expect(wordsIn('de-CH', 'articles')('comments', { count })).toBe(
    `${count.toLocaleString('de-CH')} Kommentare`,
  );
  expect(wordsIn('he', 'articles')('comments', { count: 2 })).toBe('שתי תגובות');
  expect(wordsIn('pl', 'articles')('comments', { count: 2 })).toBe('2 comments');
});

test('tags in a sentence are drawn by whoever shows it', () => {
  const news = wordsIn('en', 'comments').markup('news', {
    count: () => '<b></b>',
    answers: (part) => `<i>${part}</i>`,
    next: (label) => `<u>${label}</u>`,
  });
  expect(news).toBe('<b></b> new since your last visit<i>, <b></b> from the author</i> <u>Next</u>');
});

test('a key that is not there, a value that is missing and one too many are mistakes of types', () => {
  const words = wordsIn('en', 'articles');
  // @ts-expect-error no such key
  expect(() => words('unheardOf')).toThrow();
  // @ts-expect-error the number is missing
  expect(() => words('comments')).toThrow();
  // @ts-expect-error there is no gap for it
  expect(words('untitled', { count: 1 })).toBe('Untitled');
});
