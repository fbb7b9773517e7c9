import { LANGUAGES } from '@/lib/language/languages';

/** A language code as BCP 47 writes it ("pt-br" becomes "pt-BR"); undefined when it is none. */
export function canonicalLanguage(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

/**
 * The languages that a blog can be set to, by their codes, each named in itself: those that the interface speaks, and
 * the one in use, which may be a region's ("en-GB") or one that it does not speak.
 */
export function listLanguages(used: string): { code: string; name: string }[] {
  const spoken = Object.entries(LANGUAGES).map(([code, name]) => ({ code, name }));
  if (Object.hasOwn(LANGUAGES, used)) return spoken;
  const name = new Intl.DisplayNames(used, { type: 'language' }).of(used) ?? used;
  return [{ code: used, name: `${name} (${used})` }, ...spoken];
}
