// One for the server and for Next's bundles in the same process.
const KEY = Symbol.for('rejoinder.language');
const shared = globalThis as { [key: symbol]: string | undefined };

/** Notes which language the blog has, whenever its settings are read. */
export function noteLanguage(language: string): void {
  shared[KEY] = language;
}

/** The blog's language as it was last read: for what is said when the database cannot be asked. */
export function knownLanguage(): string {
  return shared[KEY] ?? 'en';
}
