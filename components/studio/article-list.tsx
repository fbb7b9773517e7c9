import Link from 'next/link';
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
}

/** Articles one a line: title, state, date, conversation. */
export function ArticleList({ articles, language, timeZone, isNested }: Props) {
  const Title = isNested ? 'h3' : 'h2';
  return (
    <ul className="rows">
      {articles.map((article) => (
        <li key={article.id} className="row">
          <Title className="row-title" dir="auto">
            <Link href={`/studio/articles/${article.id}`} prefetch={false}>
              {article.title || 'Untitled'}
            </Link>
          </Title>
          <p className="row-facts">
            <span className={article.state === 'published' ? undefined : 'row-state'}>
              {STATE_NAMES[article.state]}
              {article.kind === 'page' && ', page'}
            </span>
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
