import { expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/language/languages';
import { readSettings } from '@/lib/moderation/settings';
import { settingsInWords } from './setting-names';

const OF_BLOG = 'name tagline language timeZone authorColour typePairing dialogueFirst logo'.split(' ');

test('what was set is called as on its page, with what it was and is', () => {
  expect(settingsInWords('tagline, authorColour', 'en')).toEqual(['A line about it', 'The author’s colour']);
  expect(settingsInWords('mostLinks 2 → 5, heldWords', 'en')).toEqual([
    'Links in a comment: 5 (before: 2)',
    'Words to hold',
  ]);
  expect(settingsInWords('perArticle 300 → 10000', 'de')).toEqual([
    'Kommentare in zehn Minuten · Unter einem Artikel: 10.000 (bisher: 300)',
  ]);
  expect(settingsInWords('members first → publish', 'en')).toEqual([
    'People who are signed in: are published at once (before: wait with their first comment)',
  ]);
});

test.each(Object.keys(LANGUAGES))('no setting is called by its technical name in %s', (language) => {
  const moderation = Object.entries(readSettings({}));
  for (const name of [...OF_BLOG, ...moderation.map(([name]) => name)])
    expect(settingsInWords(name, language)[0]).not.toBe(name);
  const chosen = ['guests hold → publish', 'members first → hold', 'filter strict → off'];
  for (const noted of chosen)
    expect(settingsInWords(noted, language)[0]).not.toMatch(
      /\b(hold|publish|first|strict|off|guests|members)\b → /,
    );
});

test('what this version does not know stays as it was noted', () => {
  for (const noted of [
    'votes',
    'constructor',
    'constructor 1 → 2',
    '',
    'mostLinks: 2',
    'guests hold → toString',
  ])
    expect(settingsInWords(noted, 'en').join()).toContain(noted.split(' → ')[1] ?? noted);
});
