import articles from './es/articles';
import comments from './es/comments';
import following from './es/following';
import site from './es/site';

export const es = { articles, comments, following, site };
