import { tagFeedAnswer } from '../../../feed-answer';

export const dynamic = 'force-dynamic';

/** The latest articles with a tag, as RSS. */
export async function GET(_: Request, { params }: { params: Promise<{ tag: string }> }): Promise<Response> {
  return tagFeedAnswer((await params).tag, 'rss');
}
