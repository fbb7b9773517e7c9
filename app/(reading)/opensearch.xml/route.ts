import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { openSearchText } from '@/lib/search/open-search';
import { noteShown } from '@/lib/site/exchange';
import { sharedAnswer } from '../shared-answer';

// Without a parameter in its address it would otherwise be made while building, without a database.
export const dynamic = 'force-dynamic';

/** Lets browsers search the blog from where addresses are typed. */
export async function GET(): Promise<Response> {
  noteShown('blog');
  return sharedAnswer(openSearchText(await findBlog(database())), 'application/opensearchdescription+xml');
}
