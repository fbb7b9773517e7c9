import { database } from '@/db/client';
import { findCommentsFeed } from '@/lib/feeds/find-feed';
import { feedAnswer } from '../../feed-answer';

// Without a parameter in its address it would otherwise be made while building, without a database.
export const dynamic = 'force-dynamic';

/** The latest comments on all articles, as RSS. */
export async function GET(): Promise<Response> {
  return feedAnswer(await findCommentsFeed(database()), 'rss');
}
