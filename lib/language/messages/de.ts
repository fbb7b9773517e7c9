import articles from './de/articles';
import comments from './de/comments';
import following from './de/following';
import site from './de/site';

export const de = { articles, comments, following, site };
