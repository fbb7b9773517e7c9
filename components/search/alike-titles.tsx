import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';
import type { AlikeArticle } from '@/lib/search/alike-queries';

/** Where nothing was found: articles whose titles read alike. */
export function AlikeTitles({ articles, language }: { articles: AlikeArticle[]; language: string }) {
  if (articles.length === 0) return null;
  return (
    <section className="list-section" aria-labelledby="alike">
      <h2 id="alike" className="section-title">
        {wordsIn(language, 'search')('alike')}
      </h2>
      <ul className="alike-list">
        {articles.map(({ id, slug, title }) => (
          <li key={id}>
            <a href={`/${encodeURIComponent(slug)}`}>
              <bdi>{shownTitle(title, language)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
