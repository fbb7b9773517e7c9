import type { Metadata } from 'next';
import { Editor } from '@/components/studio/editor';
import { editorFormWords } from '@/components/studio/editor-form-words';
import { database } from '@/db/client';
import { canChooseAuthors } from '@/lib/articles/policy';
import { listPossibleAuthors } from '@/lib/articles/queries';
import { listSeriesNames } from '@/lib/articles/surroundings';
import { findBlog } from '@/lib/blog/queries';
import { requireAuthor } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';

const NEW = { state: 'draft', bodyFormat: 'markdown' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'studio')('newArticle') };
}

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
      <h1 className="sr-only">{wordsIn(blog.language, 'studio')('newArticle')}</h1>
      <Editor
        article={NEW}
        stored={{ kind: 'article', commentsOpen: 'on', [`author-${viewer.id}`]: 'on' }}
        possibleAuthors={authors}
        words={editorFormWords(blog, NEW)}
        seriesNames={seriesNames}
      />
    </main>
  );
}
