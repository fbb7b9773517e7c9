import articles from './ja/articles';
import comments from './ja/comments';

export const ja = { articles, comments };
