import type { View } from './thread-views';

/** The path of a page of an article's conversation. */
export function pagePath(slug: string, cursor: number | null): string {
  return `/${encodeURIComponent(slug)}${cursor === null ? '' : `/comments/${cursor}`}`;
}

/** The path of another way to read a conversation; of a further page of it. */
export function viewPath(slug: string, view: View, after: number | null = null): string {
  return `${pagePath(slug, null)}/comments/${view}${after === null ? '' : `/${after}`}`;
}

/** The path of the page that one comment has to itself, with what it answers and what answers it. */
export function conversationPath(slug: string, id: number): string {
  return `${pagePath(slug, null)}/c/${id}`;
}

/** The path of the words of a comment that were answered before it was edited. */
export function answeredPath(slug: string, id: number): string {
  return `${conversationPath(slug, id)}/answered`;
}

/** The path of a comment's page for its writer alone; with the receipt, for whoever has that. */
export function ownPath(id: number, receipt = ''): string {
  return `/c/${id}/own${receipt ? `/${receipt}` : ''}`;
}

/** The path of the page on which a reader reports a comment. */
export function reportPath(id: number): string {
  return `/c/${id}/report`;
}

/** The path of the reply form as a page of its own, which shows the comment that is answered. */
export function respondPath(slug: string, to?: number | null): string {
  return `${pagePath(slug, null)}/respond${to ? `?to=${to}` : ''}`;
}
