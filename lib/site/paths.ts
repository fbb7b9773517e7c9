/** The page of a tag. */
export function tagPath(slug: string): string {
  return `/tags/${encodeURIComponent(slug)}`;
}

/** The page of somebody who writes here. */
export function authorPath(handle: string): string {
  return `/authors/${encodeURIComponent(handle)}`;
}
