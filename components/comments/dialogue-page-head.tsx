interface Props {
  article: { slug: string; title: string };
  /** What of the conversation is on this page. */
  label: string;
}

/** The head of a page that shows a part of an article's conversation: which part, and the way back. */
export function DialoguePageHead({ article, label }: Props) {
  return (
    <header className="dialogue-page-head column">
      <p className="meta">{label}</p>
      <h1 dir="auto">
        <a href={`/${encodeURIComponent(article.slug)}`}>{article.title || 'Untitled'}</a>
      </h1>
    </header>
  );
}
