/** The editor's fields in the order of the page. */
const ORDER = [
  'title',
  'summary',
  'body',
  'question',
  'picture',
  'alt',
  'publishAt',
  'slug',
  'tags',
  'language',
  'translations',
];

/** What marks a field that was refused; the first of them takes the focus, without a script too. */
export function errorMarks(errors: Record<string, string>, name: string) {
  const isFirst = ORDER.find((field) => errors[field]) === name;
  return { 'aria-invalid': errors[name] ? true : undefined, autoFocus: isFirst || undefined };
}
