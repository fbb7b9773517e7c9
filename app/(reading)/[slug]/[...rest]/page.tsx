import { notFound, permanentRedirect } from 'next/navigation';
import { database } from '@/db/client';
import { findOldList } from '@/lib/articles/old-lists';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { pagePath } from '@/lib/comments/paths';
import { decodeSegment } from '../../decode-segment';

/** What WordPress added to an article's address: pages of its comments, its feed, its trackback, its own pages. */
const ADDITION = /\/(comment-page-\d+|feed(\/\w+)?|trackback|amp|page\/\d+|\d+)$/;
const FEED = /\/feed(\/\w+)?$/;

/** Addresses from the blog's earlier years: dated permalinks, nested pages, pages of comments, lists. */
export default async function OldAddressPage({
  params,
}: {
  params: Promise<{ slug: string; rest: string[] }>;
}) {
  const { slug, rest } = await params;
  const path = `/${[slug, ...rest].map(decodeSegment).join('/')}`;
  const base = path.replace(ADDITION, '');
  for (const address of new Set([path, base])) {
    const moved = await findOldAddress(database(), address);
    if (moved) permanentRedirect(pagePath(moved, null) + (FEED.test(path) ? '/feed.xml' : ''));
  }
  if (base !== path && !base.slice(1).includes('/')) {
    const article = await findPublishedArticle(database(), base.slice(1));
    if (article) permanentRedirect(pagePath(article.slug, null));
  }
  const list = await findOldList(database(), path);
  if (list) permanentRedirect(list);
  notFound();
}
