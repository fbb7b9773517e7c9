import { ActForm } from '@/components/ui/act-form';
import { restoreArticleAction } from '@/lib/articles/actions';
import { wordsIn } from '@/lib/language/words';

interface Props {
  article: { id: number; title: string; slug: string; body: string };
  language: string;
}

/** A removed article: to be read, and to be brought back. */
export function RemovedArticle({ article, language }: Props) {
  const words = wordsIn(language, 'editor');
  return (
    <div className="removed-article">
      <p className="sheet-title" dir="auto">
        {article.title || wordsIn(language, 'articles')('untitled')}
      </p>
      <p className="note">
        {words.rich('isRemoved', { slug: article.slug, address: (path) => <bdi>{path}</bdi> })}
      </p>
      <ActForm action={restoreArticleAction} hidden={{ articleId: article.id }}>
        <button type="submit" className="button">
          {words('restore')}
        </button>
      </ActForm>
      <pre className="kept-words" dir="auto">
        {article.body}
      </pre>
    </div>
  );
}
