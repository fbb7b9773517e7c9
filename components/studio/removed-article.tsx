import { ActForm } from '@/components/ui/act-form';
import { restoreArticleAction } from '@/lib/articles/actions';

interface Props {
  article: { id: number; title: string; slug: string; body: string };
}

/** A removed article: to be read, and to be brought back. */
export function RemovedArticle({ article }: Props) {
  return (
    <div className="removed-article">
      <p className="sheet-title" dir="auto">
        {article.title || 'Untitled'}
      </p>
      <p className="note">
        This article is removed. Nobody sees it, and its address <bdi>/{article.slug}</bdi> is free for
        another.
      </p>
      <ActForm action={restoreArticleAction} hidden={{ articleId: article.id }}>
        <button type="submit" className="button">
          Restore as a draft
        </button>
      </ActForm>
      <pre className="kept-words" dir="auto">
        {article.body}
      </pre>
    </div>
  );
}
