import { CalendarDate } from '@/components/site/relative-time';
import { STATE_NAMES } from './states';

export interface StudioArticle {
  id: number;
  kind: 'article' | 'page';
  state: keyof typeof STATE_NAMES;
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
  return (
    <ul className="rows">
      {articles.map((article) => (
        <li key={article.id} className="row">
          <Title className="row-title">
            <a href={`/studio/articles/${article.id}`}>
              <bdi>{article.title || 'Untitled'}</bdi>
            </a>
          </Title>
          <p className="row-facts">
            {!isSorted && <span className="row-state">{STATE_NAMES[article.state]}</span>}
            {article.kind === 'page' && <span>Page</span>}
            <CalendarDate
              moment={article.publishedAt ?? article.createdAt}
              language={language}
              timeZone={timeZone}
            />
            <bdi>{new Intl.ListFormat(language).format(article.authors.map(({ name }) => name))}</bdi>
            {article.commentCount > 0 && <span>{conversation(article)}</span>}
            {article.state === 'published' && <a href={`/${encodeURIComponent(article.slug)}`}>View</a>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function conversation({ commentCount, answerCount }: StudioArticle): string {
  const comments = commentCount === 1 ? '1 comment' : `${commentCount.toLocaleString('en')} comments`;
  return answerCount > 0 ? `${comments}, ${answerCount.toLocaleString('en')} by the author` : comments;
}
