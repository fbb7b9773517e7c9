import type { Metadata } from 'next';
import { ArticleList } from '@/components/studio/article-list';
import { Tabs } from '@/components/studio/tabs';
import { Arrow } from '@/components/ui/arrow';
import { database } from '@/db/client';
import type { ArticleState } from '@/lib/articles/policy';
import { countArticlesByState, listArticles } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';
import { requireAuthor } from '@/lib/identity/session';
import { spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import { countFormat } from '@/lib/site/formats';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'studio')('articles') };
}

const PATH = '/studio/articles';

/** What is listed by itself, and how that is called. */
const STATES = [
  ['published', 'allPublished'],
  ['draft', 'allDrafts'],
  ['scheduled', 'allScheduled'],
  ['private', 'allPrivate'],
  ['removed', 'allRemoved'],
] as const satisfies [ArticleState, string][];

interface Props {
  searchParams: Promise<{ state?: string; page?: string }>;
}

export default async function ArticlesPage({ searchParams }: Props) {
  const viewer = await requireAuthor(PATH);
  const asked = await searchParams;
  const state = STATES.find(([known]) => known === asked.state)?.[0];
  const page = Math.min(Math.max(1, Math.trunc(Number(asked.page)) || 1), 10_000);
  const db = database();
  const [blog, counts, { articles, hasOlder }] = await Promise.all([
    findBlog(db),
    countArticlesByState(db, viewer),
    listArticles(db, viewer, { state, page }),
  ]);
  const language = spokenLanguage(blog.language);
  const words = wordsIn(language, 'studio');
  const address = (to: number) =>
    `${PATH}?${new URLSearchParams({ ...(state && { state }), page: `${to}` })}`;
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('articles')}</h1>
        <a href={`${PATH}/new`} className="button">
          {words('newArticle')}
        </a>
      </header>
      <Tabs label={words('byState')} tabs={tabs(state, counts, language)} />
      {articles.length === 0 && (
        <p className="note empty">{words(state ? 'noneOfThese' : 'nothingWritten')}</p>
      )}
      <ArticleList
        articles={articles}
        language={language}
        timeZone={blog.timeZone}
        isSorted={state !== undefined}
      />
      <nav aria-label={words('furtherArticles')} className="pager">
        {page > 1 && (
          <a href={address(page - 1)}>
            <Arrow to="earlier" /> {words('newer')}
          </a>
        )}
        {hasOlder && (
          <a href={address(page + 1)}>
            {words('older')} <Arrow to="further" />
          </a>
        )}
      </nav>
    </main>
  );
}

function tabs(current: ArticleState | undefined, counts: Record<ArticleState, number>, language: string) {
  const words = wordsIn(language, 'studio');
  const number = countFormat(language);
  const filled = STATES.filter(([state]) => counts[state] > 0 || state === current || state === 'draft');
  return [
    { name: words('all'), href: PATH, isCurrent: current === undefined },
    ...filled.map(([state, name]) => ({
      name: words(name),
      href: `${PATH}?state=${state}`,
      count: number.format(counts[state]),
      isCurrent: current === state,
    })),
  ];
}
