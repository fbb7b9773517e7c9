import articles from './en/articles';
import comments from './en/comments';
import site from './en/site';

export const en = { articles, comments, site };
