import { Portrait } from '@/components/site/portrait';
import type { AuthorProfile } from '@/lib/articles/author-queries';
import { wordsIn } from '@/lib/language/words';

interface Props {
  author: AuthorProfile;
  page: number;
  language: string;
}

/** Who somebody is: picture, name, bio, website. */
export function AuthorHead({ author, page, language }: Props) {
  const { name, bio, website, image } = author;
  return (
    <header className="h-card">
      {page === 1 && image && <Portrait file={image} isShared />}
      <p className="eyebrow">{wordsIn(language, 'articles')('author')}</p>
      <h1 className="page-title p-name" dir="auto">
        {name}
      </h1>
      {page > 1 && <p className="note">{wordsIn(language, 'site')('pageNumber', { page })}</p>}
      {page === 1 && bio && (
        <p className="author-bio p-note" dir="auto">
          {bio}
        </p>
      )}
      {page === 1 && website && (
        <p className="meta">
          <a href={website} rel="me noopener" className="u-url">
            <bdi>{website.replace(/^https?:\/\/|\/$/g, '')}</bdi>
          </a>
        </p>
      )}
    </header>
  );
}
