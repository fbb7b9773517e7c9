import type { Queryable } from '@/db/client';
import { announceChange } from './changes';
import type { Subject } from './exchange';

/** Articles that are drawn anew one by one; what changes more of them changes the whole blog. */
export const ARTICLES_LIMIT = 50;

/** Says that these articles change, each named as often as one likes, and what else does. */
export async function announceArticles(tx: Queryable, ids: number[], ...more: Subject[]): Promise<void> {
  const each = new Set(ids);
  if (each.size > ARTICLES_LIMIT) return announceChange(tx, 'blog');
  const pages = [...each].map((id) => `article:${id}` as const);
  if (pages.length + more.length > 0) await announceChange(tx, ...pages, ...more);
}
