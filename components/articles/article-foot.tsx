import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';

interface Neighbour {
  slug: string;
  title: string;
}

interface Props {
  article: { canonicalUrl: string };
  neighbours: { earlier: Neighbour | undefined; later: Neighbour | undefined };
  licence: { name: string; url: string } | undefined;
  language: string;
}

/** Under the conversation, never before it: who may use the article, where it came from, and what is beside it. */
export function ArticleFoot({ article: { canonicalUrl }, neighbours, licence, language }: Props) {
  const words = wordsIn(language, 'articles');
  const { earlier, later } = neighbours;
  if (!canonicalUrl && !licence && !earlier && !later) return null;
  const titled = ({ slug, title }: Neighbour) => ({ slug, title: shownTitle(title, language) });
  return (
    <div className="article-foot column">
      {(licence || canonicalUrl) && (
        <p className="note">
          {licence && (
            <span>
              {words.rich('textUnder', {
                licence: licence.name,
                link: (name) => (
                  <a href={licence.url} rel="license">
                    <bdi>{name}</bdi>
                  </a>
                ),
              })}
            </span>
          )}
          {canonicalUrl && (
            <span>
              {words.rich('firstAt', {
                host: new URL(canonicalUrl).host.replace(/^www\./, ''),
                link: (host) => (
                  <a href={canonicalUrl} rel="noopener">
                    <bdi>{host}</bdi>
                  </a>
                ),
              })}
            </span>
          )}
        </p>
      )}
      {(earlier || later) && (
        <nav aria-label={words('beside')} className="beside">
          {earlier && <Beside label={words('earlier')} rel="prev" {...titled(earlier)} />}
          {later && <Beside label={words('later')} rel="next" {...titled(later)} />}
        </nav>
      )}
    </div>
  );
}

function Beside({ label, rel, slug, title }: Neighbour & { label: string; rel: string }) {
  return (
    <a href={`/${encodeURIComponent(slug)}`} rel={rel}>
      <span>{label}</span> <bdi>{title}</bdi>
    </a>
  );
}
