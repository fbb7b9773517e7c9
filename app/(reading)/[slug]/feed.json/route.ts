import { articleCommentsAnswer } from '../../feed-answer';

export const dynamic = 'force-dynamic';

/** The latest comments on an article, as JSON Feed. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return articleCommentsAnswer((await params).slug, 'json');
}
