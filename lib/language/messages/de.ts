import articles from './de/articles';
import comments from './de/comments';
import site from './de/site';

export const de = { articles, comments, site };
