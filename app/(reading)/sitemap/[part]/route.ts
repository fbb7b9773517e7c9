import { database } from '@/db/client';
import { findSitemapPart } from '@/lib/sitemap/sitemap';
import { missingAnswer, sharedAnswer } from '../../shared-answer';

export const dynamic = 'force-dynamic';

/** `/sitemap/2.xml`: the second file of public pages, where one does not hold them all. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const [, part] = /^([1-9]\d{0,4})\.xml$/.exec((await params).part) ?? [];
  const map = part && (await findSitemapPart(database(), Number(part)));
  return map ? sharedAnswer(map, 'application/xml; charset=utf-8') : missingAnswer();
}
