import articles from './es/articles';
import comments from './es/comments';
import site from './es/site';

export const es = { articles, comments, site };
