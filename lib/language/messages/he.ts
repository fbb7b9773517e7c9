import articles from './he/articles';
import comments from './he/comments';
import following from './he/following';
import site from './he/site';

export const he = { articles, comments, following, site };
