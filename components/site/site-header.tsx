export interface SiteHeaderProps {
  name: string;
  pages: { slug: string; title: string }[];
}

/** The blog's name, and the way to what is in it. */
export function SiteHeader({ name, pages }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <a href="/" className="site-name">
        <Mark />
        <bdi>{name}</bdi>
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

/** The mark: the hooked rule of a reply. */
function Mark() {
  return (
    <svg viewBox="0 0 16 19" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.6">
      <path d="M2 1v9.5a5 5 0 0 0 5 5h8" />
    </svg>
  );
}
