import { wordsIn } from '@/lib/language/words';
import { authorPath } from '@/lib/site/paths';

/** Minutes for so many words, at an unhurried 230 a minute. */
const WORDS_A_MINUTE = 230;

export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}

/** "Miriam Hale and Tom Ash" */
export function authorNames(authors: { name: string }[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(authors.map(({ name }) => name));
}

interface Named {
  id: string;
  name: string;
  /** Null for an author who has no page. */
  handle: string | null;
}

/** The same, each name leading to its author's page. */
export function AuthorLinks({ authors, language }: { authors: Named[]; language: string }) {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(
    authors.map((_, index) => String(index)),
  );
  return parts.map(({ type, value }) => {
    const author = type === 'element' ? authors[Number(value)] : undefined;
    return author ? <AuthorLink key={author.id} author={author} /> : value;
  });
}

function AuthorLink({ author: { name, handle } }: { author: Named }) {
  return (
    <span className="p-author h-card">
      {handle ? (
        <a href={authorPath(handle)} rel="author" className="u-url">
          <bdi className="p-name">{name}</bdi>
        </a>
      ) : (
        <bdi className="p-name">{name}</bdi>
      )}
    </span>
  );
}

/** "12 comments" */
export function commentsInWords(count: number, language: string): string {
  return wordsIn(language, 'articles')('comments', { count });
}

interface CountProps {
  article: { commentCount: number; answerCount: number; authors: { name: string }[] };
  href: string;
  language: string;
}

/** "12 comments, Miriam answered 9", leading to them. */
export function CommentCount({ article, href, language }: CountProps) {
  const comments = commentsInWords(article.commentCount, language);
  const answered = answersInWords(article.answerCount, article.authors, language);
  if (!answered) return <a href={href}>{comments}</a>;
  return wordsIn(language, 'articles').rich('commentsWithAnswers', {
    ...{ comments, answered },
    link: (words) => <a href={href}>{words}</a>,
    answers: (words) => <span className="answered">{words}</span>,
  });
}

/** "38 articles" */
export function articlesInWords(count: number, language: string): string {
  return wordsIn(language, 'articles')('articles', { count });
}

/** "Miriam answered 9"; null when no author did. */
export function answersInWords(
  answers: number,
  authors: { name: string }[],
  language: string,
): string | null {
  if (answers === 0) return null;
  const words = wordsIn(language, 'articles');
  const [only] = authors;
  return authors.length === 1 && only
    ? words('authorAnswered', { name: firstName(only.name), answers })
    : words('authorsAnswered', { answers });
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
