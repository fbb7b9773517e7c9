import type { EditorInput } from './editor-input';

/** The editor's fields as they were sent, so that the form can show them again after an act that stores nothing. */
export function wordsOf(input: EditorInput): Record<string, string> {
  const { version, kind, title, slug, summary, question, body, publishAt, alt } = input;
  return {
    ...{ version, kind, title, slug, summary, question, body, publishAt, alt },
    tags: input.tags.map(({ name }) => name).join(', '),
    language: input.language ?? '',
    ...(input.commentsOpen ? { commentsOpen: 'on' } : {}),
    ...(input.decorative ? { decorative: 'on' } : {}),
    ...Object.fromEntries(input.authorIds.map((id) => [`author-${id}`, 'on'])),
  };
}
