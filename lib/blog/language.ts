/** A language code as BCP 47 writes it ("pt-br" becomes "pt-BR"); undefined when it is none. */
export function canonicalLanguage(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}
