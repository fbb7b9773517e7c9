import type { ReactNode } from 'react';
import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';

interface Part {
  slug: string;
  title: string;
}

interface Props {
  name: string;
  parts: Part[];
  slug: string;
  language: string;
}

/** Which part of which series an article is, and, unfolded, all parts that are there. */
export function ArticleSeries({ name, parts, slug, language }: Props) {
  const place = parts.findIndex((part) => part.slug === slug);
  if (name === '' || place < 0) return null;
  const words = wordsIn(language, 'articles');
  const series = (what: ReactNode) => <bdi>{what}</bdi>;
  return (
    <nav className="series column" aria-label={words('series')}>
      <details>
        <summary>
          {parts.length === 1
            ? words.rich('firstPart', { name, series })
            : words.rich('partOf', { name, series, part: place + 1, parts: parts.length })}
        </summary>
        <ol>
          {parts.map((part, index) => (
            <li key={part.slug}>
              {index === place ? (
                <span aria-current="page" dir="auto">
                  {shownTitle(part.title, language)}
                </span>
              ) : (
                <a href={`/${encodeURIComponent(part.slug)}`} dir="auto">
                  {shownTitle(part.title, language)}
                </a>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
