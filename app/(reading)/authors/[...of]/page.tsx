import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleList } from '@/components/articles/article-list';
import { AuthorHead } from '@/components/articles/author-head';
import { LatestReplies } from '@/components/comments/latest-replies';
import { FeedLinks } from '@/components/site/feed-links';
import { Pager, pageOfList } from '@/components/site/pager';
import { database } from '@/db/client';
import { findAuthor } from '@/lib/articles/author-queries';
import { listArticlesBy } from '@/lib/articles/list-queries';
import { findBlog } from '@/lib/blog/queries';
import { listLatestReplies } from '@/lib/comments/reply-queries';
import { wordsIn } from '@/lib/language/words';
import { noteShown } from '@/lib/site/exchange';
import { authorPath } from '@/lib/site/paths';
import { readListSegments } from '../../list-segments';

/** Articles on one page of an author's list. */
const PER_PAGE = 10;
/** What an author said last: enough to hear the voice. */
const REPLIES = 5;

type Props = { params: Promise<{ of: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = readListSegments((await params).of);
  const author = asked?.name && (await findAuthor(database(), asked.name));
  if (!asked || !author) return {};
  return {
    title: author.name,
    description: author.bio || undefined,
    alternates: { canonical: pageOfList(authorPath(author.handle), asked.page) },
  };
}

/** `/authors/<handle>`: who writes here, what they wrote, and what they answered last. */
export default async function AuthorPage({ params }: Props) {
  const asked = readListSegments((await params).of);
  const author = asked?.name && (await findAuthor(database(), asked.name));
  if (!asked || !author) notFound();
  const { page } = asked;
  const isFirst = page === 1;
  const [{ language, timeZone }, { articles, hasOlder }, replies] = await Promise.all([
    findBlog(database()),
    listArticlesBy(database(), author.id, { page, perPage: PER_PAGE }),
    isFirst ? listLatestReplies(database(), author.id, REPLIES) : [],
  ]);
  if (!isFirst && articles.length === 0) notFound();
  noteShown('articles', 'comments', ...articles.map(({ id }) => `article:${id}` as const));
  const setting = { language, timeZone };
  return (
    <main id="main" className="column front">
      <FeedLinks title={author.name} path={authorPath(author.handle)} />
      <AuthorHead author={author} page={page} language={language} />
      <LatestReplies replies={replies} authorName={author.name} {...setting} />
      {articles.length > 0 && (
        <section className="h-feed list-section" aria-labelledby="articles-title">
          <h2 id="articles-title" className="section-title">
            {wordsIn(language, 'site')('articles')}
          </h2>
          <ArticleList articles={articles} level={3} {...setting} />
        </section>
      )}
      <Pager language={language} path={authorPath(author.handle)} page={page} hasOlder={hasOlder} />
    </main>
  );
}
