import type { ContentsEntry } from '@/lib/articles/contents';
import { wordsIn } from '@/lib/language/words';
import { ArticleContents } from './article-contents';

interface Props {
  /** Sanitised, from our renderer. */
  html: string;
  contents: ContentsEntry[];
  language: string;
}

/** The text of an article, and what helps to find one's way in it. */
export function ArticleBody({ html, contents, language }: Props) {
  const words = wordsIn(language, 'articles');
  const hasCode = html.includes('<div class="code">');
  return (
    <div className="article-body">
      <ArticleContents entries={contents} label={words('contents')} />
      <div className="prose column e-content" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {hasCode && <script src="/copy.js" defer data-copy={words('copy')} data-copied={words('copied')} />}
    </div>
  );
}
