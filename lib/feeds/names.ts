import { absoluteUrl, siteUrl } from '@/lib/site/address';

/**
 * Names an article in feeds, whatever its address or title becomes (a tag URI, RFC 4151). One that came from WordPress
 * keeps the name that it had there, so that nobody who followed the blog is shown old articles as new.
 */
export function articleId(article: { id: number; createdAt: Date; wordPressAddress: string | null }): string {
  if (article.wordPressAddress) return absoluteUrl(article.wordPressAddress);
  const day = article.createdAt.toISOString().slice(0, 10);
  return `tag:${new URL(siteUrl()).hostname},${day}:article/${article.id}`;
}

/** The permalink of a comment, which also names it. */
export function commentId(id: number): string {
  return absoluteUrl(`/c/${id}`);
}
