import type { Slugs } from './choose-slug';
import type { CommentStore } from './comment-store';
import type { Fate } from './states';
import type { WxrItem } from './wxr/records';

/** An item that becomes an article or page. */
export interface ArticleJob {
  item: WxrItem;
  /** Names the item among what the source brought. */
  key: string;
  fate: Fate & { as: 'article' | 'page' };
  comments: CommentStore;
  slugs: Slugs;
}
