import { type Logo, SiteName } from './site-name';

export interface SiteHeaderProps {
  name: string;
  logo: Logo | null;
  pages: { slug: string; title: string }[];
}

/** The blog's name, and the way to what is in it. */
export function SiteHeader({ name, logo, pages }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <a href="/" className="site-name">
        <SiteName name={name} logo={logo} />
      </a>
      <nav aria-label="This blog" className="site-nav">
        <a href="/archive">Archive</a>
        {pages.map(({ slug, title }) => (
          <a key={slug} href={`/${encodeURIComponent(slug)}`}>
            {title}
          </a>
        ))}
      </nav>
    </header>
  );
}
