import articles from './he/articles';
import comments from './he/comments';

export const he = { articles, comments };
