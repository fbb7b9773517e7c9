import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActLog } from '@/components/studio/act-log';
import { database } from '@/db/client';
import { canSeeHistory } from '@/lib/articles/policy';
import { findArticleForEditing } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { requireModerator } from '@/lib/identity/session';
import { canWrite } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';
import { listActs } from '@/lib/log/list-acts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'history')('ofArticle') };
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

/** What was done to an article, and to the comments under it. */
export default async function ArticleHistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const place = `/studio/articles/${encodeURIComponent(id)}`;
  const viewer = await requireModerator(`${place}/history`);
  const db = database();
  const article = /^[1-9]\d{0,14}$/.test(id) ? await findArticleForEditing(db, Number(id)) : undefined;
  if (!article || !canSeeHistory(viewer, { authorIds: article.authors.map((author) => author.id) }))
    notFound();
  const asked = String((await searchParams).before ?? '');
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  const [{ language, timeZone }, { entries, next }] = await Promise.all([
    findBlog(db),
    listActs(db, { articleId: article.id }, before),
  ]);
  const words = wordsIn(language, 'history');
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('ofArticle')}</h1>
        {canWrite(viewer) && (
          <p>
            <a href={place}>{words('toArticle')}</a>
          </p>
        )}
      </header>
      <p className="row-title" dir="auto">
        {shownTitle(article.title, language)}
      </p>
      <ActLog
        of="article"
        entries={entries}
        newest={before === undefined ? undefined : `${place}/history`}
        older={next === undefined ? undefined : `${place}/history?before=${next}`}
        {...{ language, timeZone }}
      />
    </main>
  );
}
