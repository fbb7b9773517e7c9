import { and, eq, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles, oldAddresses } from '@/db/schema/articles';

/** Characters: what still fits into one line of a search result, and of a mail. */
const SLUG_LIMIT = 80;
/** Names the lock under which an address is chosen and taken, so that two articles never choose the same. */
const SLUG_LOCK = 7_246_802;

/**
 * The address that a title asks for: letters and digits of any script in lower case, words joined by hyphens, at
 * most 80 characters. Empty when the text has neither letter nor digit.
 */
export function slugify(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
    .normalize('NFC');
  return cutAtWord(words);
}

function cutAtWord(slug: string): string {
  if (slug.length <= SLUG_LIMIT) return slug;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(slug)) {
    if (cut.length + segment.length > SLUG_LIMIT) break;
    cut += segment;
  }
  const endsAtWord = slug[cut.length] === '-';
  const lastHyphen = cut.lastIndexOf('-');
  return (endsAtWord || lastHyphen < SLUG_LIMIT / 2 ? cut : cut.slice(0, lastHyphen)).replace(/-+$/, '');
}

/** First segments of addresses that the blog or its server answers itself. */
const RESERVED = new Set([
  ...[
    'studio',
    'me',
    'sign-in',
    'sign-out',
    'own-this-blog',
    'unsubscribe',
    'subscribe',
    'confirm',
    'respond',
  ],
  ...[
    'api',
    'c',
    'embed',
    'search',
    'tags',
    'authors',
    'archive',
    'page',
    'comments',
    'uploads',
    'fonts',
    'pictures',
  ],
  ...[
    'feed',
    'rss',
    'atom',
    'sitemap',
    'robots',
    'favicon',
    'manifest',
    'oembed',
    'webmention',
    'avatar',
    'theme',
  ],
  ...[
    'privacy',
    'health',
    'static',
    'assets',
    'public',
    'index',
    'login',
    'logout',
    'admin',
    'xmlrpc',
    'null',
    'undefined',
  ],
]);

/** Whether an article at this address would hide one of the blog's own, or look like a file or a folder of one. */
export function isReservedSlug(slug: string): boolean {
  return (
    RESERVED.has(slug.toLowerCase()) || /^(_|wp-(admin|content|includes|json|login)$)|[./\\~]/.test(slug)
  );
}

/**
 * `wanted` when it is free, else `wanted-2`, `wanted-3` … An old address of another article counts as taken, since
 * links lead there. The choice is held until the transaction ends: others who choose wait.
 */
export async function findFreeSlug(tx: Queryable, wanted: string, exceptArticleId?: number): Promise<string> {
  await holdAddresses(tx);
  const base = wanted || 'untitled';
  if (!isReservedSlug(base) && !(await isTaken(tx, base, exceptArticleId))) return base;
  const taken = await listTakenBeginningWith(tx, `${base}-`, exceptArticleId);
  for (let number = 2; ; number++) {
    const candidate = `${base}-${number}`;
    if (!taken.has(candidate) && !isReservedSlug(candidate)) return candidate;
  }
}

/** Makes others who choose an address wait until this transaction ends. */
export async function holdAddresses(tx: Queryable): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SLUG_LOCK})`);
}

/** Whether another article lives at this address, or once did. */
export async function isTaken(tx: Queryable, slug: string, exceptArticleId = 0): Promise<boolean> {
  const [now] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.slug, slug), ne(articles.id, exceptArticleId)));
  if (now) return true;
  const [before] = await tx
    .select({ id: oldAddresses.articleId })
    .from(oldAddresses)
    .where(and(eq(oldAddresses.address, `/${slug}`), ne(oldAddresses.articleId, exceptArticleId)));
  return before !== undefined;
}

async function listTakenBeginningWith(
  tx: Queryable,
  start: string,
  exceptArticleId = 0,
): Promise<Set<string>> {
  const now = await tx
    .select({ slug: articles.slug })
    .from(articles)
    .where(and(sql`starts_with(${articles.slug}, ${start})`, ne(articles.id, exceptArticleId)));
  const before = await tx
    .select({ address: oldAddresses.address })
    .from(oldAddresses)
    .where(
      and(
        sql`starts_with(${oldAddresses.address}, ${`/${start}`})`,
        ne(oldAddresses.articleId, exceptArticleId),
      ),
    );
  return new Set([...now.map(({ slug }) => slug), ...before.map(({ address }) => address.slice(1))]);
}
