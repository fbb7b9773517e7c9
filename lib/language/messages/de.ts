import articles from './de/articles';
import comments from './de/comments';

export const de = { articles, comments };
