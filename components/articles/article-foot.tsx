interface Neighbour {
  slug: string;
  title: string;
}

interface Props {
  article: { canonicalUrl: string };
  neighbours: { earlier: Neighbour | undefined; later: Neighbour | undefined };
  licence: { name: string; url: string } | undefined;
}

/** Under the conversation, never before it: who may use the article, where it came from, and what is beside it. */
export function ArticleFoot({ article: { canonicalUrl }, neighbours, licence }: Props) {
  const { earlier, later } = neighbours;
  if (!canonicalUrl && !licence && !earlier && !later) return null;
  return (
    <div className="article-foot column">
      {(licence || canonicalUrl) && (
        <p className="note">
          {licence && (
            <span>
              Text under{' '}
              <a href={licence.url} rel="license">
                {licence.name}
              </a>
            </span>
          )}
          {canonicalUrl && (
            <span>
              First published at{' '}
              <a href={canonicalUrl} rel="noopener">
                {new URL(canonicalUrl).host.replace(/^www\./, '')}
              </a>
            </span>
          )}
        </p>
      )}
      {(earlier || later) && (
        <nav aria-label="Earlier and later articles" className="beside">
          {earlier && <Beside label="Earlier" rel="prev" {...earlier} />}
          {later && <Beside label="Later" rel="next" {...later} />}
        </nav>
      )}
    </div>
  );
}

function Beside({ label, rel, slug, title }: Neighbour & { label: string; rel: string }) {
  return (
    <a href={`/${encodeURIComponent(slug)}`} rel={rel}>
      <span>{label}</span> <bdi>{title || 'Untitled'}</bdi>
    </a>
  );
}
