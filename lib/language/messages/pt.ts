import articles from './pt/articles';
import comments from './pt/comments';

export const pt = { articles, comments };
