import { database } from '@/db/client';
import { openingWords } from '@/lib/articles/excerpt';
import { oembedOf, slugOfAddress } from '@/lib/articles/oembed';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';

export const dynamic = 'force-dynamic';

const EXCERPT_LIMIT = 200;
const EXCERPT_SOURCE = 4_000;
/** Seconds. */
const KEPT = 300;

/** `?url=<address of an article>&maxwidth=&maxheight=`: how other sites may show it. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  // The standard's own word for a format that is not spoken here.
  if ((asked.get('format') ?? 'json') !== 'json')
    return Response.json({ error: 'Only JSON.' }, { status: 501 });
  const db = database();
  const slug = slugOfAddress(asked.get('url') ?? '');
  const article = slug === undefined ? undefined : await findBySlug(slug);
  if (!article) return Response.json({ error: 'There is no such article.' }, { status: 404 });
  const { name, language } = await findBlog(db);
  const excerpt = article.summary || openingWords(article.bodyHtml.slice(0, EXCERPT_SOURCE), EXCERPT_LIMIT);
  const limits = { maxWidth: limitOf(asked.get('maxwidth')), maxHeight: limitOf(asked.get('maxheight')) };
  const headers = { 'cache-control': `max-age=${KEPT}`, 'access-control-allow-origin': '*' };
  return Response.json(oembedOf(article, { blogName: name, language, excerpt, ...limits }), { headers });
}

async function findBySlug(slug: string) {
  const db = database();
  const article = await findPublishedArticle(db, slug);
  if (article) return article;
  const moved = await findOldAddress(db, `/${slug}`);
  return moved === undefined ? undefined : findPublishedArticle(db, moved);
}

function limitOf(pixels: string | null): number {
  return /^[1-9]\d{0,5}$/.test(pixels ?? '') ? Number(pixels) : Number.POSITIVE_INFINITY;
}
