interface Part {
  slug: string;
  title: string;
}

/** Which part of which series an article is, and, unfolded, all parts that are there. */
export function ArticleSeries({ name, parts, slug }: { name: string; parts: Part[]; slug: string }) {
  const place = parts.findIndex((part) => part.slug === slug);
  if (name === '' || place < 0) return null;
  return (
    <nav className="series column" aria-label="Series">
      <details>
        <summary>
          {parts.length === 1 ? 'First part: ' : `Part ${place + 1} of ${parts.length}: `}
          <bdi>{name}</bdi>
        </summary>
        <ol>
          {parts.map((part, index) => (
            <li key={part.slug}>
              {index === place ? (
                <span aria-current="page" dir="auto">
                  {part.title || 'Untitled'}
                </span>
              ) : (
                <a href={`/${encodeURIComponent(part.slug)}`} dir="auto">
                  {part.title || 'Untitled'}
                </a>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
