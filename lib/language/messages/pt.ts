import articles from './pt/articles';
import comments from './pt/comments';
import following from './pt/following';
import site from './pt/site';

export const pt = { articles, comments, following, site };
