import { HeaderSearch } from '@/components/search/search-form';
import { wordsIn } from '@/lib/language/words';
import { type Logo, SiteName } from './site-name';

export interface SiteHeaderProps {
  name: string;
  logo: Logo | null;
  pages: { slug: string; title: string }[];
  language: string;
  hasSearch?: boolean;
}

/** The blog's name, and the way to what is in it. */
export function SiteHeader({ name, logo, pages, language, hasSearch = true }: SiteHeaderProps) {
  const words = wordsIn(language, 'site');
  return (
    <header className="site-header">
      <a href="/" className="site-name">
        <SiteName name={name} logo={logo} />
      </a>
      <div className="site-ways">
        <nav aria-label={words('thisBlog')} className="site-nav">
          <a href="/archive">{words('archive')}</a>
          {pages.map(({ slug, title }) => (
            <a key={slug} href={`/${encodeURIComponent(slug)}`}>
              {title}
            </a>
          ))}
        </nav>
        {hasSearch && <HeaderSearch language={language} />}
      </div>
    </header>
  );
}
