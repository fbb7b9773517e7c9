import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleData } from '@/components/articles/article-data';
import { ArticleList } from '@/components/articles/article-list';
import { Pager } from '@/components/site/pager';
import { database } from '@/db/client';
import { listLatestArticles } from '@/lib/articles/list-queries';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';
import { siteData } from '@/lib/search/site-data';
import { noteShown } from '@/lib/site/exchange';
import { readPageNumber } from '../../list-segments';

/** Articles on one page of the front page's list. */
const PER_PAGE = 10;

type Props = { params: Promise<{ n: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { n } = await params;
  if (n === '1') return { alternates: { canonical: '/' } };
  const { language } = await findBlog(database());
  const title = wordsIn(language, 'site')('pageNumber', { page: readPageNumber(n) ?? 1 });
  return { title, alternates: { canonical: `/page/${n}` } };
}

/** The front page (as page 1) and the older articles behind it. */
export default async function FrontPage({ params }: Props) {
  const page = readPageNumber((await params).n);
  if (page === undefined) notFound();
  const [blog, { articles, hasOlder }] = await Promise.all([
    findBlog(database()),
    listLatestArticles(database(), { page, perPage: PER_PAGE }),
  ]);
  noteShown('articles', ...articles.map(({ id }) => `article:${id}` as const));
  if (page > 1 && articles.length === 0) notFound();
  const { name, tagline, language, timeZone } = blog;
  const words = wordsIn(language, 'site');
  return (
    <main id="main" className="column front h-feed">
      {page === 1 && <ArticleData data={siteData(blog)} />}
      <h1 className={tagline && page === 1 ? 'front-tagline' : 'sr-only'} dir="auto">
        {page === 1 ? tagline || name : words('pageNumber', { page })}
      </h1>
      {articles.length === 0 && <p className="note mt-8">{words('nothingYet')}</p>}
      <ArticleList articles={articles} language={language} timeZone={timeZone} />
      <Pager language={language} path="/" page={page} hasOlder={hasOlder} />
    </main>
  );
}
