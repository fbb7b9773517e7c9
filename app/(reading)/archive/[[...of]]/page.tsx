import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { articlesInWords } from '@/components/articles/byline';
import { TitleList } from '@/components/articles/title-list';
import { Pager, pageOfList } from '@/components/site/pager';
import { database } from '@/db/client';
import { groupByMonth, groupByYear, yearsThatFit } from '@/lib/articles/archive';
import {
  type ArchivedArticle,
  countArticlesByYear,
  listLatestTitles,
  listTitlesOfYear,
} from '@/lib/articles/archive-queries';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';
import { noteShown } from '@/lib/site/exchange';
import { readListSegments } from '../../list-segments';

/** Titles on one page of a year. */
const PER_PAGE = 300;

type Props = { params: Promise<{ of?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = readListSegments((await params).of);
  if (!asked) return {};
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'site');
  if (asked.name === undefined) return { title: words('archive'), alternates: { canonical: '/archive' } };
  return {
    title: words('archiveOf', { year: asked.name }),
    alternates: { canonical: pageOfList(yearPath(asked.name), asked.page) },
  };
}

/** `/archive`, all years, and `/archive/<year>`, one of them. */
export default async function ArchivePage({ params }: Props) {
  const asked = readListSegments((await params).of);
  if (!asked) notFound();
  noteShown('articles');
  if (asked.name === undefined) return <AllYears />;
  if (!/^[1-9]\d{3}$/.test(asked.name)) notFound();
  return <OneYear year={Number(asked.name)} page={asked.page} />;
}

async function AllYears() {
  const db = database();
  const { language, timeZone } = await findBlog(db);
  const words = wordsIn(language, 'site');
  const years = await countArticlesByYear(db, timeZone);
  const fit = yearsThatFit(years);
  const articles = fit.titles > 0 ? await listLatestTitles(db, fit.titles) : [];
  noteArticles(articles);
  const byYear = groupByYear(articles, timeZone);
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return (
    <main id="main" className="column front">
      <h1 className="page-title">{words('archive')}</h1>
      <p className="note">{total === 0 ? words('nothingYet') : articlesInWords(total, language)}</p>
      {years.map(({ year, count }) => (
        <section key={year} className="list-section" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className="section-title">
            <a href={yearPath(year)}>{year}</a> <small>{articlesInWords(count, language)}</small>
          </h2>
          <TitleList articles={byYear.get(year) ?? []} language={language} timeZone={timeZone} />
        </section>
      ))}
    </main>
  );
}

async function OneYear({ year, page }: { year: number; page: number }) {
  const db = database();
  const { language, timeZone } = await findBlog(db);
  const words = wordsIn(language, 'site');
  const place = { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE };
  const found = await listTitlesOfYear(db, { year, timeZone }, place);
  if (found.length === 0) notFound();
  const articles = found.slice(0, PER_PAGE);
  noteArticles(articles);
  return (
    <main id="main" className="column front">
      <header>
        <p className="eyebrow">
          <a href="/archive">{words('archive')}</a>
        </p>
        <h1 className="page-title">{year}</h1>
        {page > 1 && <p className="note">{words('pageNumber', { page })}</p>}
      </header>
      {groupByMonth(articles, language, timeZone).map(({ month, name, articles: some }) => (
        <section key={month} className="list-section" aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className="section-title">
            {name}
          </h2>
          <TitleList articles={some} language={language} timeZone={timeZone} />
        </section>
      ))}
      <Pager
        language={language}
        path={yearPath(year)}
        page={page}
        hasOlder={found.length > articles.length}
      />
    </main>
  );
}

/** A title that was taken back must go from here too, also from the copy that is kept for a bad hour. */
function noteArticles(articles: ArchivedArticle[]): void {
  noteShown(...articles.map(({ id }) => `article:${id}` as const));
}

const yearPath = (year: number | string) => `/archive/${year}`;
