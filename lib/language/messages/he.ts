import articles from './he/articles';
import comments from './he/comments';
import site from './he/site';

export const he = { articles, comments, site };
