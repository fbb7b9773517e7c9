import articles from './ja/articles';
import comments from './ja/comments';
import following from './ja/following';
import site from './ja/site';

export const ja = { articles, comments, following, site };
