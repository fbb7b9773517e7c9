/** The fields of a file's front matter, under whichever of their names it has them. */
export class Fields {
  readonly #fields = new Map<string, unknown>();

  constructor(fields: Record<string, unknown>) {
    // Zola keeps what is not its own in [extra], and tags in [taxonomies]; Hugo has "params".
    for (const group of [fields.params, fields.extra, fields.taxonomies, fields]) {
      if (!group || typeof group !== 'object') continue;
      for (const [name, value] of Object.entries(group)) this.#fields.set(plainName(name), value);
    }
  }

  has(name: string): boolean {
    return this.#fields.has(plainName(name));
  }

  /** The first of these fields that is there and not empty. */
  value(...names: string[]): unknown {
    for (const name of names) {
      const value = this.#fields.get(plainName(name));
      if (value !== undefined && value !== null && value !== '') return value;
    }
    return undefined;
  }

  text(...names: string[]): string {
    const value = this.value(...names);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  }

  /** A list, also one that is written as words with commas, or, with `bySpaces` as in Jekyll, spaces between them. */
  list(names: string[], { bySpaces = false } = {}): string[] {
    return names.flatMap((name) => {
      const value = this.value(name);
      if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean);
      const text = wordsOf(value);
      const between = bySpaces && !text.includes(',') ? /\s+/ : ',';
      return text
        .split(between)
        .map((part) => part.trim())
        .filter(Boolean);
    });
  }

  isTrue(...names: string[]): boolean {
    return this.value(...names) === true || this.text(...names) === 'true';
  }

  isFalse(...names: string[]): boolean {
    return names.some((name) => {
      const value = this.#fields.get(plainName(name));
      return value === false || value === 'false';
    });
  }
}

/** `lastModified`, `last_modified` and `last-modified` are one. */
const plainName = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A word, or what an object calls itself. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (!value || typeof value !== 'object') return '';
  const { name, title, slug } = value as Record<string, unknown>;
  return [name, title, slug].map((part) => (typeof part === 'string' ? part.trim() : '')).find(Boolean) ?? '';
}
