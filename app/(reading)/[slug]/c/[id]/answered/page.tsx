import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { AnsweredWords } from '@/components/comments/answered-words';
import { DialoguePageHead } from '@/components/comments/dialogue-page-head';
import { database } from '@/db/client';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { findAnsweredWords } from '@/lib/comments/answered-queries';
import { answeredPath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../../../decode-segment';

type Props = { params: Promise<{ slug: string; id: string }> };

const load = cache(async (slug: string, id: string) => {
  if (!/^[1-9]\d{0,15}$/.test(id)) return undefined;
  const article = await findPublishedArticle(database(), slug);
  const answered = article && (await findAnsweredWords(database(), article.id, Number(id)));
  return answered && { article, ...answered };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const found = await load(decodeSegment(slug), id);
  if (!found) return {};
  const { language } = await findBlog(database());
  const title = shownTitle(found.article.title, language);
  return { title: wordsIn(language, 'ownWords')('answeredOn', { title }), robots: { index: false } };
}

/** The words of a comment that were answered before it was edited. */
export default async function AnsweredPage({ params }: Props) {
  const { slug, id } = await params;
  const found = await load(decodeSegment(slug), id);
  if (!found) return leaveForNewAddress(decodeSegment(slug), id);
  const { article, comment, versions } = found;
  noteShown(`article:${article.id}`);
  const { language, timeZone } = await findBlog(database());
  const setting = { articleSlug: article.slug, language, timeZone, isOpen: false };
  return (
    <main id="main">
      <DialoguePageHead
        article={article}
        label={wordsIn(language, 'ownWords')('answeredUnder')}
        language={language}
      />
      <AnsweredWords comment={comment} versions={versions} setting={setting} />
    </main>
  );
}

async function leaveForNewAddress(slug: string, id: string): Promise<never> {
  const moved = await findOldAddress(database(), `/${slug}`);
  if (moved && Number(id)) permanentRedirect(answeredPath(moved, Number(id)));
  notFound();
}
