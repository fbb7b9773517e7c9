import { Editor } from '@/components/studio/editor';
import { database } from '@/db/client';
import { canChooseAuthors } from '@/lib/articles/policy';
import { listPossibleAuthors } from '@/lib/articles/queries';
import { listSeriesNames } from '@/lib/articles/surroundings';
import { findBlog } from '@/lib/blog/queries';
import { requireAuthor } from '@/lib/identity/session';

export const metadata = { title: 'New article' };

export default async function NewArticlePage() {
  const viewer = await requireAuthor('/studio/articles/new');
  const db = database();
  const [blog, authors, seriesNames] = await Promise.all([
    findBlog(db),
    canChooseAuthors(viewer) ? listPossibleAuthors(db) : undefined,
    listSeriesNames(db),
  ]);
  return (
    <main id="main" className="studio-page">
      <h1 className="sr-only">New article</h1>
      <Editor
        article={{ state: 'draft', bodyFormat: 'markdown' }}
        stored={{ kind: 'article', commentsOpen: 'on', [`author-${viewer.id}`]: 'on' }}
        possibleAuthors={authors}
        timeZone={blog.timeZone}
        seriesNames={seriesNames}
      />
    </main>
  );
}
