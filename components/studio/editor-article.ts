import type { ArticleState } from '@/lib/articles/policy';

/** What the editor knows of an article beside the fields of its form. */
export interface EditorArticle {
  /** Missing for a new article. */
  id?: number;
  state: ArticleState;
  bodyFormat: 'markdown' | 'html';
  slug?: string;
}
