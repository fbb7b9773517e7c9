import { wordsIn } from '@/lib/language/words';

/** What the forms of passkeys say. They run in the browser, which gets these sentences and no others. */
export function passkeyWords(language: string) {
  const words = wordsIn(language, 'signIn');
  return {
    ...wordsIn(language, 'identity').some('yourName', 'nameBesideWords'),
    ...words.some('withPasskey', 'join', 'addPasskey'),
    ...words.some('callIt', 'saveName', 'known', 'stopped', 'impossible'),
  };
}

export type PasskeyWords = ReturnType<typeof passkeyWords>;
