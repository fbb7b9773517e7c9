import { database } from '@/db/client';
import { findOldAddress } from '@/lib/articles/queries';
import { pagePath } from '@/lib/comments/paths';
import { findCommentPlace, pathOf } from '@/lib/comments/place';
import { safeReturnPath } from '@/lib/identity/return-path';
import { siteUrl } from '@/lib/site/address';

export const dynamic = 'force-dynamic';

/**
 * Where an address with one of WordPress's queries has gone; the server in front sends them here with the path that they
 * stood on. `/?p=12`, `?replytocom=7` (the comment was to be answered), `?cpage=2` (its pages are numbered no more).
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const path = safeReturnPath(asked.get('path') ?? '/').replace(/(?<=.)\/+$/, '');
  const target = (await findTarget(asked, path)) ?? path;
  return new Response(null, { status: 301, headers: { location: new URL(target, siteUrl()).href } });
}

async function findTarget(asked: URLSearchParams, path: string): Promise<string | undefined> {
  const db = database();
  for (const key of ['p', 'page_id', 'attachment_id']) {
    const id = asked.get(key);
    const slug = id && (await findOldAddress(db, `/?${key}=${id}`));
    if (slug) return pagePath(slug, null) + (asked.has('feed') ? '/feed.xml' : '');
  }
  const answered = Number(asked.get('replytocom'));
  const place = answered
    ? await findCommentPlace(db, { id: answered, inSlug: lastSegment(path) })
    : undefined;
  return place && pathOf(place);
}

function lastSegment(path: string): string | undefined {
  try {
    return decodeURIComponent(path.split('/').at(-1) ?? '');
  } catch {
    return undefined;
  }
}
