import articles from './en/articles';
import comments from './en/comments';

export const en = { articles, comments };
