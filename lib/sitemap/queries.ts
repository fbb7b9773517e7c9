import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { isPublicA } from '@/lib/articles/is-public';
import { authorPath, tagPath } from '@/lib/site/paths';

/** A public page, for search engines. */
export interface SitePage {
  path: string;
  changedAt: Date | null;
}

/** Every page that the world may find, in an order that new ones do not change much. The front page is not among them. */
const everyPage = sql`(
  select 'article' as kind, a.slug as name, greatest(a.published_at, a.edited_at) as changed_at, 1 as place, a.id
  from articles a where ${isPublicA}
  union all
  select 'tag', t.slug, null, 2, t.id from tags t where t.id = any(array(
    select w.tag_id from article_tags w join articles a on a.id = w.article_id
    where ${isPublicA}))
  union all
  select 'author', u.handle, null, 3, 0 from users u where u.handle is not null and u.id = any(array(
    select w.user_id from article_authors w join articles a on a.id = w.article_id
    where ${isPublicA}))
)`;

export async function countSitePages(db: Queryable): Promise<number> {
  const [row] = await db.execute<{ count: string }>(sql`select count(*) from ${everyPage} page`);
  return Number(row?.count);
}

/** Some of them; `part` counts from 1. */
export async function listSitePages(
  db: Queryable,
  { part, size }: { part: number; size: number },
): Promise<SitePage[]> {
  const rows = await db.execute<{ kind: Kind; name: string; changed_at: string | null }>(sql`
    select kind, name, changed_at from ${everyPage} page
    order by place, id, name limit ${size} offset ${(part - 1) * size}`);
  return rows.map(({ kind, name, changed_at }) => ({
    path: PATHS[kind](name),
    changedAt: changed_at === null ? null : new Date(changed_at),
  }));
}

type Kind = 'article' | 'tag' | 'author';

const PATHS: Record<Kind, (name: string) => string> = {
  article: (slug) => `/${encodeURIComponent(slug)}`,
  tag: tagPath,
  author: authorPath,
};
