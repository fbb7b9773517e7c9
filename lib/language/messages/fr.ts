import articles from './fr/articles';
import comments from './fr/comments';

export const fr = { articles, comments };
