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
import { pagePath, viewPath } from '@/lib/comments/paths';
import { COMMENTS_PER_PAGE } from '@/lib/comments/queries';
import { arrangeThreads } from '@/lib/comments/thread';
import { listThreadView, type View } from '@/lib/comments/thread-views';
import { wordsIn } from '@/lib/language/words';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../decode-segment';

type Params = Promise<{ slug: string; after?: string[] }>;
export interface ViewProps {
  params: Params;
}

const TITLES = { newest: 'newestOn', 'with-author': 'withAuthorOn' } as const;
const LABELS = { newest: 'newestUnder', 'with-author': 'withAuthorUnder' } as const;

export async function viewMetadata(params: Params, view: View): Promise<Metadata> {
  const { slug } = await params;
  const article = await findPublishedArticle(database(), decodeSegment(slug));
  if (!article) return {};
  const canonical = pagePath(article.slug, null);
  const { language } = await findBlog(database());
  const title = shownTitle(article.title, language);
  return { title: wordsIn(language, 'comments')(TITLES[view], { title }), alternates: { canonical } };
}

/** An article's conversation read in another way than the oldest first. */
export async function drawView(params: Params, view: View) {
  const { slug, after: [cursor, ...beyond] = [] } = await params;
  const after = cursor && /^[1-9]\d{0,15}$/.test(cursor) ? Number(cursor) : null;
  if (beyond.length > 0 || (cursor !== undefined && after === null)) notFound();
  const db = database();
  const article = await findPublishedArticle(db, decodeSegment(slug));
  if (!article) return leaveForNewAddress(decodeSegment(slug), view);
  noteShown(`article:${article.id}`);
  const [{ language, timeZone }, page] = await Promise.all([
    findBlog(db),
    listThreadView(db, { articleId: article.id, view, after }),
  ]);
  if (!page) notFound();
  const { comments, next } = page;
  const isCut = comments.length === COMMENTS_PER_PAGE;
  return (
    <main id="main">
      <DialoguePageHead
        article={article}
        label={wordsIn(language, 'comments')(LABELS[view])}
        language={language}
      />
      <Dialogue
        threads={arrangeThreads(comments)}
        setting={{ articleSlug: article.slug, language, timeZone, isOpen: article.commentsOpen }}
        article={article}
        view={view}
        earlier={after === null ? undefined : `${viewPath(article.slug, view)}#comments`}
        further={next === null ? undefined : viewPath(article.slug, view, next)}
        rest={isCut ? pagePath(article.slug, comments.at(-1)?.id ?? null) : undefined}
      />
      <Invitation
        article={article}
        language={language}
        isOpen={article.commentsOpen}
        hasComments={article.commentCount > 0}
        action={postReplyAction}
      />
    </main>
  );
}

async function leaveForNewAddress(slug: string, view: View): Promise<never> {
  const moved = await findOldAddress(database(), `/${slug}`);
  if (moved) permanentRedirect(viewPath(moved, view));
  notFound();
}
