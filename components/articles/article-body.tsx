import type { ContentsEntry } from '@/lib/articles/contents';
import { ArticleContents } from './article-contents';

interface Props {
  /** Sanitised, from our renderer. */
  html: string;
  contents: ContentsEntry[];
}

/** The text of an article, and what helps to find one's way in it. */
export function ArticleBody({ html, contents }: Props) {
  const hasCode = html.includes('<div class="code">');
  return (
    <div className="article-body">
      <ArticleContents entries={contents} />
      <div className="prose column e-content" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {hasCode && <script src="/copy.js" defer data-copy="Copy" data-copied="Copied" />}
    </div>
  );
}
