import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { database } from '@/db/client';
import { findPublishedArticle } from '@/lib/articles/queries';
import { findOwnComment } from '@/lib/comments/own/queries';
import { pagePath } from '@/lib/comments/paths';
import { findCommentPlace, pathOf } from '@/lib/comments/place';
import { isWriter, RECEIPTS_COOKIE } from '@/lib/comments/receipt';
import { findViewer } from '@/lib/identity/session';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ in?: string | string[] }> };

/** A comment's permalink: finds the page that it is on and goes there. Its writer is shown it while it is held. */
export default async function Permalink({ params, searchParams }: Props) {
  const [{ id: text }, { in: inSlug }] = await Promise.all([params, searchParams]);
  if (!/^[1-9]\d{0,15}$/.test(text)) notFound();
  const id = Number(text);
  const slug = typeof inSlug === 'string' ? inSlug : undefined;
  const place = await findCommentPlace(database(), { id, inSlug: slug });
  if (place) redirect(pathOf(place));
  const own = await findOwnComment(database(), id);
  if (own && isWriter(own, await whoAsks())) redirect(`/c/${id}/held`);
  // Whoever came for a comment that is gone came for its article too.
  if (slug && (await findPublishedArticle(database(), slug))) redirect(`${pagePath(slug, null)}#comments`);
  notFound();
}

async function whoAsks() {
  const [viewer, jar] = await Promise.all([findViewer(), cookies()]);
  return { viewer, receipts: jar.get(RECEIPTS_COOKIE)?.value };
}
