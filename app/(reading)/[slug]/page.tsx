import type { Metadata, ResolvingMetadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleBody } from '@/components/articles/article-body';
import { ArticleData } from '@/components/articles/article-data';
import { ArticleFoot } from '@/components/articles/article-foot';
import { ArticleHead } from '@/components/articles/article-head';
import { ArticleSeries } from '@/components/articles/article-series';
import { ArticleTags } from '@/components/articles/article-tags';
import { ArticleTranslations } from '@/components/articles/article-translations';
import { Dialogue } from '@/components/comments/dialogue';
import { Invitation } from '@/components/comments/invitation';
import { FeedLinks, MachineLinks } from '@/components/site/feed-links';
import { database } from '@/db/client';
import { contentsOf } from '@/lib/articles/contents';
import { findLicence } from '@/lib/articles/licences';
import { markdownPath } from '@/lib/articles/markdown-path';
import { findOldList } from '@/lib/articles/old-lists';
import { otherLanguages } from '@/lib/articles/other-languages';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { articleData } from '@/lib/articles/structured-data';
import { findNeighbours, listSeries } from '@/lib/articles/surroundings';
import { listTranslations } from '@/lib/articles/translation-queries';
import { findBlog } from '@/lib/blog/queries';
import { postReplyAction } from '@/lib/comments/actions';
import { pagePath } from '@/lib/comments/paths';
import { listThreadPage } from '@/lib/comments/queries';
import { arrangeThreads } from '@/lib/comments/thread';
import { wordsIn } from '@/lib/language/words';
import { absoluteUrl } from '@/lib/site/address';
import { noteShown } from '@/lib/site/exchange';
import { EarlyFonts } from '../../fonts/early-fonts';
import { decodeSegment } from '../decode-segment';
import { articleMetadata } from './article-metadata';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props, parent: ResolvingMetadata): Promise<Metadata> {
  const article = await findPublishedArticle(database(), decodeSegment((await params).slug));
  if (!article) return {};
  const blogName = (await parent).openGraph?.siteName ?? '';
  const [{ language }, translations] = await Promise.all([
    findBlog(database()),
    listTranslations(database(), article.id),
  ]);
  const title = shownTitle(article.title, language);
  return articleMetadata(article, { blogName, title, language, translations });
}

/** An article or a page, with the first page of its conversation: the same document for everyone. */
export default async function ArticlePage({ params }: Props) {
  const slug = decodeSegment((await params).slug);
  const db = database();
  const article = await findPublishedArticle(db, slug);
  if (!article) return leaveForNewAddress(slug);
  // Its neighbours and the other parts of its series are named on it.
  noteShown(`article:${article.id}`, 'articles');
  const [blog, page, neighbours, parts, translations] = await Promise.all([
    findBlog(db),
    listThreadPage(db, article.id),
    findNeighbours(db, article),
    listSeries(db, article.series),
    listTranslations(db, article.id),
  ]);
  const { language, timeZone } = blog;
  const words = wordsIn(language, 'comments');
  const title = shownTitle(article.title, language);
  const isOpen = article.commentsOpen;
  const path = pagePath(article.slug, null);
  const threads = arrangeThreads(page?.comments ?? []);
  const invitation = (
    <Invitation
      key="invitation"
      article={article}
      language={language}
      isOpen={isOpen}
      hasComments={article.commentCount > 0}
      action={postReplyAction}
    />
  );
  const dialogue = (isOpen || article.commentCount > 0) && (
    <Dialogue
      key="dialogue"
      threads={threads}
      setting={{ articleSlug: article.slug, language, timeZone, isOpen }}
      article={article}
      further={page?.next ? pagePath(article.slug, page.next) : undefined}
    />
  );
  return (
    <main id="main" className="h-entry">
      {isOpen && article.question && <EarlyFonts of={blog.typePairing} style="italic" />}
      <FeedLinks title={words('furtherOn', { title })} path={path} />
      <MachineLinks path={path} markdown={markdownPath(article.slug)} />
      <article lang={article.language ?? undefined}>
        <ArticleHead article={article} language={language} timeZone={timeZone} />
        <ArticleTranslations
          translations={otherLanguages(translations, article.language, language)}
          language={language}
        />
        <ArticleSeries name={article.series} parts={parts} slug={article.slug} language={language} />
        <ArticleBody html={article.bodyHtml} contents={contentsOf(article)} language={language} />
        <ArticleTags tags={article.tags} language={language} />
        <ArticleData data={articleData(article, { blog, threads, url: absoluteUrl(path) })} />
      </article>
      {blog.dialogueFirst ? [dialogue, invitation] : [invitation, dialogue]}
      <ArticleFoot
        article={article}
        neighbours={neighbours}
        licence={findLicence(article.licence)}
        language={language}
      />
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
