import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { drawArticlePreview } from '@/lib/previews/article-preview';
import { pictureAnswer } from '../shared-answer';

// Without a parameter in its address it would otherwise be made while building, without a database.
export const dynamic = 'force-dynamic';

/** The picture that stands beside a link to the blog. */
export async function GET(): Promise<Response> {
  const blog = await findBlog(database());
  const card = { blog, title: blog.tagline || blog.name, question: '', authors: '', facts: '' };
  return pictureAnswer(await drawArticlePreview(card));
}
