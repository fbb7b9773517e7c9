import type { STATE_NAMES } from './states';

/** What the editor knows of an article beside the fields of its form. */
export interface EditorArticle {
  /** Missing for a new article. */
  id?: number;
  state: keyof typeof STATE_NAMES;
  bodyFormat: 'markdown' | 'html';
  slug?: string;
}
