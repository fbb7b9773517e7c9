import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleData } from '@/components/articles/article-data';
import { ArticleHead } from '@/components/articles/article-head';
import { ArticleTags } from '@/components/articles/article-tags';
import { Dialogue } from '@/components/comments/dialogue';
import { Invitation } from '@/components/comments/invitation';
import { FeedLinks } from '@/components/site/feed-links';
import { database } from '@/db/client';
import { findOldList } from '@/lib/articles/old-lists';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';
import { postReplyAction } from '@/lib/comments/actions';
import { pagePath } from '@/lib/comments/place';
import { listThreadPage } from '@/lib/comments/queries';
import { arrangeThreads } from '@/lib/comments/thread';
import { absoluteUrl } from '@/lib/site/address';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../decode-segment';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findPublishedArticle(database(), decodeSegment((await params).slug));
  if (!article) return {};
  const { title, summary, question, publishedAt, authors } = article;
  const path = pagePath(article.slug, null);
  const description = summary || question || undefined;
  return {
    title: title || 'Untitled',
    description,
    authors: authors.map(({ name }) => ({ name })),
    alternates: { canonical: path },
    openGraph: { type: 'article', title, description, url: path, publishedTime: publishedAt.toISOString() },
  };
}

/** An article or a page, with the first page of its conversation: the same document for everyone. */
export default async function ArticlePage({ params }: Props) {
  const slug = decodeSegment((await params).slug);
  const db = database();
  const article = await findPublishedArticle(db, slug);
  if (!article) return leaveForNewAddress(slug);
  noteShown(`article:${article.id}`);
  const [blog, page] = await Promise.all([findBlog(db), listThreadPage(db, article.id)]);
  const { language, timeZone } = blog;
  const isOpen = article.commentsOpen;
  const threads = arrangeThreads(page?.comments ?? []);
  return (
    <main id="main" className="h-entry">
      <FeedLinks title={`Comments on “${article.title || 'Untitled'}”`} path={pagePath(article.slug, null)} />
      <article lang={article.language ?? undefined}>
        <ArticleHead article={article} language={language} timeZone={timeZone} />
        <div
          className="prose column e-content"
          dir="auto"
          dangerouslySetInnerHTML={{ __html: article.bodyHtml }}
        />
        <ArticleTags tags={article.tags} />
        <ArticleData
          article={article}
          url={absoluteUrl(pagePath(article.slug, null))}
          comments={page?.comments ?? []}
        />
      </article>
      <Invitation
        article={article}
        language={language}
        isOpen={isOpen}
        hasComments={article.commentCount > 0}
        action={postReplyAction}
      />
      {(isOpen || article.commentCount > 0) && (
        <Dialogue
          threads={threads}
          setting={{ articleSlug: article.slug, language, timeZone, isOpen }}
          article={article}
          further={page?.next ? pagePath(article.slug, page.next) : undefined}
        />
      )}
    </main>
  );
}

async function leaveForNewAddress(slug: string): Promise<never> {
  const moved = await findOldAddress(database(), `/${slug}`);
  if (moved) permanentRedirect(pagePath(moved, null));
  const list = await findOldList(database(), `/${slug}`);
  if (list) permanentRedirect(list);
  notFound();
}
