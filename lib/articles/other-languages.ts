import type { Translation } from './translation-queries';

/** Of an article's translations those that are in another language than itself, each with its language. */
export function otherLanguages(
  translations: Translation[],
  own: string | null,
  blogLanguage: string,
): (Translation & { language: string })[] {
  const named = translations.map((one) => ({ ...one, language: one.language ?? blogLanguage }));
  return named.filter(({ language }) => language !== (own ?? blogLanguage));
}
