import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { complaint, inWords, say, sentenceOf, zodSays } from './sentence';

test('a sentence that was noted is said in whichever language is asked for', () => {
  const sentence = say('comments.bodyTooLong', { limit: 20_000 });
  expect(inWords(sentence, 'en')).toContain('longer than 20,000 characters');
  expect(inWords(sentence, 'de')).toContain('länger als 20.000 Zeichen');
});

test('text as it is stays as it is', () => {
  expect(inWords({ asIs: '![A boat](boat.jpg)' }, 'ja')).toBe('![A boat](boat.jpg)');
});

describe('what zod says is found again, to be said in another language', () => {
  const schema = z.object({
    name: z.string().max(2, zodSays('identity.nameTooLong', { limit: 2 })),
    colour: z.string().transform((typed, context) => {
      context.addIssue(complaint(say('settings.unreadableColour', { contrast: '1.2', shade: typed })));
      return z.NEVER;
    }),
    other: z.string('Somebody else’s words.'),
  });
  const issues = schema.safeParse({ name: 'Miriam', colour: '#fff' }).error?.issues ?? [];

  test('with its words in English', () => {
    expect(issues.map(({ message }) => message)).toEqual([
      'Please use a name of at most 2 characters.',
      expect.stringContaining('a contrast of 1.2 to 1'),
      'Somebody else’s words.',
    ]);
  });

  test('with its values, and words that are nobody’s as they are', () => {
    expect(issues.map((issue) => inWords(sentenceOf(issue), 'fr'))).toEqual([
      'Merci d’utiliser un nom de 2 caractères au plus.',
      expect.stringContaining('La nuance lisible la plus proche est #fff.'),
      'Somebody else’s words.',
    ]);
  });
});
