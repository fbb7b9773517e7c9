import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { pagePath } from '@/lib/comments/paths';
import { absoluteUrl } from '@/lib/site/address';
import { websubHub } from '@/lib/site/hub';
import { authorPath, tagPath } from '@/lib/site/paths';
import type { WaitingPing } from '@/lib/site/ping-notice';
import { feedAddresses } from './feed';

/** Milliseconds: a hub that is slower is asked again later. */
const TIMEOUT_MS = 10_000;
/** Articles of the last day whose tags and authors are looked at: more at once is no news. */
const RECENT_LIMIT = 20;

/**
 * Tells the hub which feeds changed (WebSub, "publish"). It fetches them and hands the news to who follows.
 * @throws Error when the hub does not take it
 */
export async function pingHub(db: Database, waiting: WaitingPing): Promise<void> {
  const hub = websubHub();
  if (!hub) return;
  const pages =
    'articles' in waiting ? await listPagesOfArticles(db) : await listPagesOfComments(db, waiting.articleId);
  for (const topic of pages.flatMap((path) => Object.values(feedAddresses(absoluteUrl(path)))))
    await publish(hub, topic);
}

async function publish(hub: string, topic: string): Promise<void> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic });
  const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
}

/** The front page, and those of the tags and authors of what was published or changed in the last day. */
async function listPagesOfArticles(db: Database): Promise<string[]> {
  const rows = await db.execute<{ tag: string | null; handle: string | null }>(sql`
    with recent as (
      select id from articles
      where kind = 'article' and state = 'published' and greatest(published_at, edited_at) > now() - interval '1 day'
      order by published_at desc limit ${RECENT_LIMIT}
    )
    select distinct t.slug as tag, null as handle
    from recent join article_tags a on a.article_id = recent.id join tags t on t.id = a.tag_id
    union
    select null, u.handle from recent join article_authors a on a.article_id = recent.id join users u on u.id = a.user_id
    where u.handle is not null`);
  return ['/', ...rows.map(({ tag, handle }) => (tag === null ? authorPath(handle ?? '') : tagPath(tag)))];
}

/** All comments, and those of this article. */
async function listPagesOfComments(db: Database, articleId: number): Promise<string[]> {
  const [article] = await db
    .select({ slug: articles.slug, state: articles.state })
    .from(articles)
    .where(eq(articles.id, articleId));
  return article?.state === 'published' ? ['/comments', pagePath(article.slug, null)] : [];
}
