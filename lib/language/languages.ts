/** The languages of the interface, each named by itself. A blog may be written in any other: its interface is English then. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  he: 'עברית',
  ja: '日本語',
} as const;

export type InterfaceLanguage = keyof typeof LANGUAGES;

/** The language that the interface speaks for a blog's (BCP 47): "pt-BR" is served by "pt", "pl" by "en". */
export function interfaceLanguage(language: string): InterfaceLanguage {
  const [base = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, base) ? (base as InterfaceLanguage) : 'en';
}

/** What the sentences of the interface are written in for a blog's language: with its region where we speak it, else English. */
export function spokenLanguage(language: string): string {
  const spoken = interfaceLanguage(language);
  return language.toLowerCase().split('-')[0] === spoken ? language : spoken;
}

/** Scripts and languages that are read from right to left. */
const RIGHT_TO_LEFT =
  /^(?:[a-z]+-(?:arab|hebr|thaa|syrc|nkoo|adlm)|ar|arc|ckb|dv|fa|he|iw|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const LEFT_TO_RIGHT_SCRIPT = /^[a-z]+-(?:latn|cyrl|grek|deva)(?:-|$)/i;

/** In which direction a language (BCP 47) is read. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) && !LEFT_TO_RIGHT_SCRIPT.test(language) ? 'rtl' : 'ltr';
}
