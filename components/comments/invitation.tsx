import { authorNames } from '@/components/articles/byline';
import type { FormAction } from '@/lib/form-state';
import { wordsIn } from '@/lib/language/words';
import { BegunWords } from './begun-words';
import { ReplyForm } from './reply-form';
import { replyFormWords } from './reply-form-words';

interface Props {
  article: { id: number; slug: string; question: string; authors: { name: string }[] };
  language: string;
  isOpen: boolean;
  /** Whether there is a conversation to speak of. */
  hasComments: boolean;
  action: FormAction;
}

/**
 * The end of an article: the author's closing question, and the form right under it. Where the conversation is closed the
 * form is there too, unseen, so that words which come late can be given back.
 */
export function Invitation({ article, language, isOpen, hasComments, action }: Props) {
  const words = wordsIn(language, 'comments');
  return (
    <section
      className={isOpen || hasComments ? 'invitation column' : 'column'}
      aria-label={words('yourAnswer')}
    >
      {isOpen && <Question article={article} language={language} />}
      {!isOpen && hasComments && <p className="note">{words('isClosed')}</p>}
      {!isOpen && <BegunWords articleId={article.id} language={language} />}
      <ReplyForm
        articleId={article.id}
        action={action}
        words={replyFormWords(language)}
        isShared
        isClosed={!isOpen}
      />
    </section>
  );
}

function Question({ article: { question, authors }, language }: Pick<Props, 'article' | 'language'>) {
  if (!question) return <h2>{wordsIn(language, 'comments')('leaveReply')}</h2>;
  return (
    <div className="closing-question">
      <h2 dir="auto">{question}</h2>
      {authors.length > 0 && (
        <p>
          <bdi>{authorNames(authors, language)}</bdi>
        </p>
      )}
    </div>
  );
}
