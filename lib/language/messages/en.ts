import articles from './en/articles';
import comments from './en/comments';
import following from './en/following';
import site from './en/site';

export const en = { articles, comments, following, site };
