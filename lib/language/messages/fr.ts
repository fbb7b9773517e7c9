import articles from './fr/articles';
import comments from './fr/comments';
import site from './fr/site';

export const fr = { articles, comments, site };
