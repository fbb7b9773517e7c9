import { database } from '@/db/client';
import { findAuthorFeed } from '@/lib/feeds/find-feed';
import { decodeSegment } from '../../../decode-segment';
import { feedAnswer } from '../../../feed-answer';

export const dynamic = 'force-dynamic';

/** The latest articles of an author, as RSS. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ handle: string }> },
): Promise<Response> {
  const { handle } = await params;
  return feedAnswer(await findAuthorFeed(database(), decodeSegment(handle)), 'rss');
}
