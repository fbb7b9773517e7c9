import { wordsIn } from '@/lib/language/words';

/** What the form of the blog's settings says. It runs in the browser, which gets these sentences and no others. */
export function settingsFormWords(language: string, houseColour: string) {
  const words = wordsIn(language, 'settings');
  return {
    ...words.some('name', 'tagline', 'taglineHint', 'language', 'languageHint', 'timeZone'),
    ...words.some('save', 'showOnly', 'isShown'),
    ...words.some('colour', 'you', 'sampleReply'),
    ...words.some('logo', 'takeAway', 'stillChosen', 'picture', 'anotherPicture', 'logoHint'),
    ...words.some('plateOnLight', 'plateOnDark'),
    ...words.some('type', 'sampleText', 'sampleQuestion'),
    ...words.some('afterArticle', 'formFirst', 'dialogueFirst'),
    colourHint: words('colourHint', { colour: houseColour }),
    author: wordsIn(language, 'comments')('author'),
    pairings: {
      book: {
        name: words('book'),
        families: words('families', { titles: 'Literata', rest: 'Source Sans 3' }),
      },
      newspaper: {
        name: words('newspaper'),
        families: words('families', { titles: 'Newsreader', rest: 'Hanken Grotesk' }),
      },
      workshop: {
        name: words('workshop'),
        families: words('families', {
          titles: 'Bricolage Grotesque',
          rest: 'Atkinson Hyperlegible Next',
        }),
      },
    },
  };
}

export type SettingsFormWords = ReturnType<typeof settingsFormWords>;
