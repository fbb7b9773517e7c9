/**
 * Characters that turn the direction of the text after them: embeddings and overrides (closed by U+202C) and
 * isolates (closed by U+2069). Writers of Hebrew or Arabic need them; left open, they would turn what follows.
 */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const CONTROLS_AND_LINE_ENDS = /[\u202a-\u202e\u2066-\u2069\n\u2029]/g;
const END_OF_EMBEDDING = '\u202c';
const END_OF_ISOLATE = '\u2069';
const INLINE_TAG = /^<\/?(?:a|abbr|b|cite|code|del|em|i|ins|q|s|strong|sub|sup)[ >]/;

/**
 * Closes in plain text, line by line, every direction that it leaves open, and drops the ends of what it never
 * opened. For text of which a part was cut, such as an excerpt, and for text that shares a line with others'.
 */
export function closeBidi(text: string): string {
  if (!CONTROLS.test(text)) return text;
  const open = new OpenDirections();
  return open.follow(text) + open.close();
}

/** The same for a comment's sanitised HTML, where a direction ends with its paragraph at the latest. */
export function closeBidiInHtml(html: string): string {
  if (!CONTROLS.test(html)) return html;
  const open = new OpenDirections();
  let closed = '';
  for (const [part] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!part.startsWith('<')) closed += open.follow(part);
    else if (INLINE_TAG.test(part)) closed += part;
    else closed += open.close() + part;
  }
  return closed + open.close();
}

/** Without any of these characters: for attributes, where they can only deceive. */
export function withoutBidi(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The stack of the Unicode bidirectional algorithm, as far as it says what closes what. */
class OpenDirections {
  private ends: string[] = [];
  private isolates = 0;

  follow(text: string): string {
    return text.replace(CONTROLS_AND_LINE_ENDS, (character) => {
      if (character === '\n' || character === '\u2029') return this.close() + character;
      if (character === END_OF_EMBEDDING) return this.endEmbedding() ? character : '';
      if (character === END_OF_ISOLATE) return this.endIsolate() ? character : '';
      const isolates = character >= '\u2066';
      if (isolates) this.isolates++;
      this.ends.push(isolates ? END_OF_ISOLATE : END_OF_EMBEDDING);
      return character;
    });
  }

  close(): string {
    const ends = this.ends.reverse().join('');
    this.ends = [];
    this.isolates = 0;
    return ends;
  }

  private endEmbedding(): boolean {
    if (this.ends.at(-1) !== END_OF_EMBEDDING) return false;
    this.ends.pop();
    return true;
  }

  /** An isolate's end also ends the embeddings inside it. */
  private endIsolate(): boolean {
    if (this.isolates === 0) return false;
    while (this.ends.pop() !== END_OF_ISOLATE);
    this.isolates--;
    return true;
  }
}
