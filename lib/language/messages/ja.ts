import articles from './ja/articles';
import comments from './ja/comments';
import site from './ja/site';

export const ja = { articles, comments, site };
