import { CalendarDate } from '@/components/site/relative-time';
import type { ArticleState } from '@/lib/articles/policy';
import { wordsIn } from '@/lib/language/words';

export interface StudioArticle {
  id: number;
  kind: 'article' | 'page';
  state: ArticleState;
  slug: string;
  title: string;
  commentCount: number;
  answerCount: number;
  publishedAt: Date | null;
  createdAt: Date;
  authors: { id: string; name: string }[];
}

interface Props {
  articles: StudioArticle[];
  language: string;
  timeZone: string;
  /** Under a heading of their own, so that their titles come one level deeper. */
  isNested?: boolean;
  /** All of one state, which need not be said then. */
  isSorted?: boolean;
}

/** Articles one a line: title, state, date, conversation. */
export function ArticleList({ articles, language, timeZone, isNested, isSorted }: Props) {
  const Title = isNested ? 'h3' : 'h2';
  const words = wordsIn(language, 'studio');
  const names = new Intl.ListFormat(language);
  return (
    <ul className="rows">
      {articles.map((article) => (
        <li key={article.id} className="row">
          <Title className="row-title">
            <a href={`/studio/articles/${article.id}`}>
              <bdi>{article.title || wordsIn(language, 'articles')('untitled')}</bdi>
            </a>
          </Title>
          <p className="row-facts">
            {!isSorted && <span className="row-state">{words(article.state)}</span>}
            {article.kind === 'page' && <span>{words('page')}</span>}
            <CalendarDate
              moment={article.publishedAt ?? article.createdAt}
              language={language}
              timeZone={timeZone}
            />
            <bdi>{names.format(article.authors.map(({ name }) => name))}</bdi>
            {article.commentCount > 0 && <span>{conversation(article, language)}</span>}
            {article.state === 'published' && (
              <a href={`/${encodeURIComponent(article.slug)}`}>{words('view')}</a>
            )}
            {!isNested && (
              <a href={`/studio/articles/${article.id}/history`}>{wordsIn(language, 'history')('history')}</a>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function conversation({ commentCount, answerCount }: StudioArticle, language: string): string {
  const comments = wordsIn(language, 'articles')('comments', { count: commentCount });
  if (answerCount === 0) return comments;
  return wordsIn(language, 'studio')('withAnswers', { comments, answers: answerCount });
}
