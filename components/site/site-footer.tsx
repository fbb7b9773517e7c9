import { wordsIn } from '@/lib/language/words';
import { ColourSchemeSwitch } from './colour-scheme';

interface Props {
  name: string;
  tagline: string;
  language: string;
}

/** What stands under every page. */
export function SiteFooter({ name, tagline, language }: Props) {
  return (
    <footer className="site-footer">
      <p>
        <bdi>{name}</bdi>
        {tagline && (
          <>
            {' · '}
            <bdi>{tagline}</bdi>
          </>
        )}
      </p>
      <ColourSchemeSwitch language={language} />
      <p>
        <a href="/privacy">{wordsIn(language, 'privacy')('title')}</a>
      </p>
      <p>
        <a href="/sign-in">{wordsIn(language, 'site')('signIn')}</a>
      </p>
    </footer>
  );
}
