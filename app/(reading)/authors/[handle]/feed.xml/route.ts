import { authorFeedAnswer } from '../../../feed-answer';

export const dynamic = 'force-dynamic';

/** The latest articles of an author, as RSS. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ handle: string }> },
): Promise<Response> {
  return authorFeedAnswer((await params).handle, 'rss');
}
