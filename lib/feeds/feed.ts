/** What somebody can follow, in no format yet. Addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page that it follows. */
  page: string;
  /** BCP 47. */
  language: string;
  /** Its own addresses, one for each format. */
  addresses: Record<FeedFormat, string>;
  /** What stands for the blog, square; undefined where it has no such logo. */
  icons?: FeedIcons;
  items: FeedItem[];
}

/** Addresses of PNGs of 96 and 512 pixels. */
export interface FeedIcons {
  small: string;
  large: string;
}

export type FeedFormat = 'rss' | 'json';

/** An article or a comment, whole. */
export interface FeedItem {
  /** Names it for ever: a reader's program shows what has a new name as new. */
  id: string;
  /** Whether `id` is the address of a page. */
  isPermalink: boolean;
  url: string;
  title: string;
  html: string;
  authors: FeedPerson[];
  publishedAt: Date;
  editedAt: Date | null;
  /** BCP 47; null means the feed's. */
  language: string | null;
  tags: string[];
  /** Of an article: its conversation. */
  comments?: { count: number; page: string; feed: string };
  /** Of a comment: what it answers. */
  answers?: { id: string; url: string };
  /** Of a comment: whether an author of the article wrote it. */
  isByAuthor?: boolean;
}

export interface FeedPerson {
  name: string;
  url?: string;
}

/** Its last change; undefined while it is empty. The same words have the same date, and so the same ETag. */
export function lastChange({ items }: Feed): Date | undefined {
  const times = items.map(({ publishedAt, editedAt }) => (editedAt ?? publishedAt).getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

/** `/<page>/feed.xml` and its kin, absolute; `page` is an absolute address. */
export function feedAddresses(page: string): Record<FeedFormat, string> {
  const base = page.replace(/\/$/, '');
  return { rss: `${base}/feed.xml`, json: `${base}/feed.json` };
}
