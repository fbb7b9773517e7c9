/** The address that a removed article gives free is kept in what stands for it. No address of ours has a tilde. */
export function removedSlug({ id, slug }: { id: number; slug: string }): string {
  return `${slug}~${id}`;
}

/** The address that a removed article had. */
export function slugBeforeRemoval(slug: string): string {
  return slug.replace(/~\d+$/, '');
}
