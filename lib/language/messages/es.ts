import articles from './es/articles';
import comments from './es/comments';

export const es = { articles, comments };
