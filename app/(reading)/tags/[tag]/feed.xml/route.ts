import { database } from '@/db/client';
import { findTagFeed } from '@/lib/feeds/find-feed';
import { decodeSegment } from '../../../decode-segment';
import { feedAnswer } from '../../../feed-answer';

export const dynamic = 'force-dynamic';

/** The latest articles with a tag, as RSS. */
export async function GET(_: Request, { params }: { params: Promise<{ tag: string }> }): Promise<Response> {
  const { tag } = await params;
  return feedAnswer(await findTagFeed(database(), decodeSegment(tag)), 'rss');
}
