import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Dialogue } from '@/components/comments/dialogue';
import { DialoguePageHead } from '@/components/comments/dialogue-page-head';
import { Invitation } from '@/components/comments/invitation';
import { database } from '@/db/client';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { postReplyAction } from '@/lib/comments/actions';
import { pagePath } from '@/lib/comments/paths';
import { findEarlierPage } from '@/lib/comments/place';
import { listThreadPage } from '@/lib/comments/queries';
import { arrangeThreads } from '@/lib/comments/thread';
import { wordsIn } from '@/lib/language/words';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../../decode-segment';

type Props = { params: Promise<{ slug: string; cursor: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, cursor } = await params;
  const article = await findPublishedArticle(database(), decodeSegment(slug));
  if (!article) return {};
  const { language } = await findBlog(database());
  return {
    title: wordsIn(language, 'comments')('furtherOn', { title: shownTitle(article.title, language) }),
    alternates: { canonical: `${pagePath(article.slug, null)}/comments/${cursor}` },
  };
}

/** A further page of an article's conversation. */
export default async function CommentsPage({ params }: Props) {
  const { slug, cursor } = await params;
  const after = /^[1-9]\d{0,15}$/.test(cursor) ? Number(cursor) : 0;
  const db = database();
  const article = await findPublishedArticle(db, decodeSegment(slug));
  if (!article) return leaveForNewAddress(decodeSegment(slug), cursor);
  if (!after) notFound();
  noteShown(`article:${article.id}`);
  const [blog, page, earlier] = await Promise.all([
    findBlog(db),
    listThreadPage(db, article.id, after),
    findEarlierPage(db, article.id, after),
  ]);
  if (!page) notFound();
  const { language, timeZone } = blog;
  const isOpen = article.commentsOpen;
  const path = pagePath(article.slug, null);
  return (
    <main id="main">
      <DialoguePageHead
        article={article}
        label={wordsIn(language, 'comments')('furtherUnder')}
        language={language}
      />
      <Dialogue
        threads={arrangeThreads(page.comments)}
        setting={{ articleSlug: article.slug, language, timeZone, isOpen }}
        article={article}
        earlier={earlier === null ? `${path}#comments` : `${pagePath(article.slug, earlier)}#comments`}
        further={page.next === null ? undefined : pagePath(article.slug, page.next)}
        continues={page.continues}
      />
      <Invitation
        article={article}
        language={language}
        isOpen={isOpen}
        hasComments={article.commentCount > 0}
        action={postReplyAction}
      />
    </main>
  );
}

async function leaveForNewAddress(slug: string, cursor: string): Promise<never> {
  const moved = await findOldAddress(database(), `/${slug}`);
  if (moved) permanentRedirect(`${pagePath(moved, null)}/comments/${encodeURIComponent(cursor)}`);
  notFound();
}
