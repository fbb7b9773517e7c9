import { Fragment } from 'react';
import { pagePath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';

interface Props {
  translations: { language: string; slug: string | null; url: string }[];
  /** The blog's. */
  language: string;
}

/** The same text in other languages, each called by its own name. */
export function ArticleTranslations({ translations, language }: Props) {
  if (translations.length === 0) return null;
  return (
    <p className="translations meta column">
      {wordsIn(language, 'articles')('alsoIn')}
      {translations.map(({ language: other, slug, url }) => (
        <Fragment key={slug ?? url}>
          {' '}
          <a
            href={slug === null ? url : pagePath(slug, null)}
            hrefLang={other}
            lang={other}
            rel={slug === null ? 'noopener' : undefined}
          >
            <bdi>{nameOf(other)}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** "Deutsch", "português (Brasil)": as those call it who read it. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
