import { shownTitle } from '@/lib/articles/shown-title';

interface Props {
  article: { slug: string; title: string };
  /** What of the conversation is on this page. */
  label: string;
  language: string;
}

/** The head of a page that shows a part of an article's conversation: which part, and the way back. */
export function DialoguePageHead({ article, label, language }: Props) {
  return (
    <header className="dialogue-page-head column">
      <p className="meta">{label}</p>
      <h1 dir="auto">
        <a href={`/${encodeURIComponent(article.slug)}`}>{shownTitle(article.title, language)}</a>
      </h1>
    </header>
  );
}
