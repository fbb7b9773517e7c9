import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { ArticleData } from '@/components/articles/article-data';
import { Conversation } from '@/components/comments/conversation';
import { DialoguePageHead } from '@/components/comments/dialogue-page-head';
import { ReplyForm } from '@/components/comments/reply-form';
import { replyFormWords } from '@/components/comments/reply-form-words';
import { database } from '@/db/client';
import { openingWords } from '@/lib/articles/excerpt';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { conversationData } from '@/lib/articles/structured-data';
import { findBlog } from '@/lib/blog/queries';
import { postReplyAction } from '@/lib/comments/actions';
import { findConversation } from '@/lib/comments/conversation';
import { conversationPath, pagePath } from '@/lib/comments/paths';
import { arrangeThreads } from '@/lib/comments/thread';
import { wordsIn } from '@/lib/language/words';
import { conversationPreviewPath, previewImage } from '@/lib/previews/preview-image';
import { absoluteUrl } from '@/lib/site/address';
import { noteShown } from '@/lib/site/exchange';
import { decodeSegment } from '../../../decode-segment';

/** UTF-16 units: what link previews show of a comment. */
const DESCRIPTION_LIMIT = 200;

type Props = { params: Promise<{ slug: string; id: string }> };

const load = cache(async (slug: string, id: string) => {
  if (!/^[1-9]\d{0,15}$/.test(id)) return undefined;
  const article = await findPublishedArticle(database(), slug);
  const conversation = article && (await findConversation(database(), article.id, Number(id)));
  return conversation && { article, ...conversation };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const found = await load(decodeSegment(slug), id);
  if (!found) return {};
  const { article, comment } = found;
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'comments');
  const about = { title: shownTitle(article.title, language) };
  const title = comment.isPublished
    ? words('saidOn', { ...about, name: comment.name })
    : words('conversationOn', about);
  const description = openingWords(comment.bodyHtml, DESCRIPTION_LIMIT) || undefined;
  const path = conversationPath(article.slug, comment.id);
  const image = previewImage(conversationPreviewPath(article.slug, comment.id), title);
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: 'article', title, description, url: path, images: [image] },
    twitter: { card: 'summary_large_image' },
  };
}

/** A comment with what it answers and what answers it: each conversation has a page of its own. */
export default async function ConversationPage({ params }: Props) {
  const { slug, id } = await params;
  const found = await load(decodeSegment(slug), id);
  if (!found) return leaveForNewAddress(decodeSegment(slug), id);
  const { article, comment, ancestors, replies } = found;
  noteShown(`article:${article.id}`);
  const { language, timeZone } = await findBlog(database());
  const words = wordsIn(language, 'comments');
  const isOpen = article.commentsOpen;
  const [node] = arrangeThreads([comment, ...replies]);
  if (!node) notFound();
  const data = conversationData(article, {
    url: absoluteUrl(pagePath(article.slug, null)),
    node,
    above: ancestors.at(-1),
    language,
  });
  return (
    <main id="main">
      {data && <ArticleData data={data} />}
      <DialoguePageHead article={article} label={words('conversationUnder')} language={language} />
      <Conversation
        ancestors={ancestors}
        node={node}
        setting={{ articleSlug: article.slug, language, timeZone, isOpen }}
      />
      <section className="invitation column" aria-label={words('yourAnswer')}>
        {isOpen && comment.isPublished && (
          <h2>{words.rich('yourAnswerTo', { name: comment.name, who: (name) => <bdi>{name}</bdi> })}</h2>
        )}
        <ReplyForm
          articleId={article.id}
          parentId={comment.isPublished ? comment.id : undefined}
          action={postReplyAction}
          words={replyFormWords(language)}
          isShared
          isClosed={!isOpen}
        />
      </section>
    </main>
  );
}

async function leaveForNewAddress(slug: string, id: string): Promise<never> {
  const moved = await findOldAddress(database(), `/${slug}`);
  if (moved && Number(id)) permanentRedirect(conversationPath(moved, Number(id)));
  notFound();
}
