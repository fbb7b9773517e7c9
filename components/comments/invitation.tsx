import { authorNames } from '@/components/articles/byline';
import type { FormAction } from '@/lib/form-state';
import { ReplyForm } from './reply-form';

interface Props {
  article: { id: number; slug: string; question: string; authors: { name: string }[] };
  language: string;
  isOpen: boolean;
  action: FormAction;
}

/** The end of an article: the author's closing question, and the form right under it. */
export function Invitation({ article, language, isOpen, action }: Props) {
  if (!isOpen) return null;
  const { question, authors } = article;
  return (
    <section className="invitation column" aria-labelledby="invitation-title">
      {question ? (
        <div className="closing-question">
          <h2 id="invitation-title" dir="auto">
            {question}
          </h2>
          {authors.length > 0 && (
            <p>
              <bdi>{authorNames(authors, language)}</bdi>
            </p>
          )}
        </div>
      ) : (
        <h2 id="invitation-title">Leave a reply</h2>
      )}
      <ReplyForm articleId={article.id} action={action} isShared />
    </section>
  );
}
