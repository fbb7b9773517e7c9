import articles from './fr/articles';
import comments from './fr/comments';
import following from './fr/following';
import site from './fr/site';

export const fr = { articles, comments, following, site };
