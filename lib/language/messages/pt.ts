import articles from './pt/articles';
import comments from './pt/comments';
import site from './pt/site';

export const pt = { articles, comments, site };
