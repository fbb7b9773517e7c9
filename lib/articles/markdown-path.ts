/** An article as Markdown. */
export function markdownPath(slug: string): string {
  return `/${encodeURIComponent(slug)}.md`;
}
