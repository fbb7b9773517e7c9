import { ArticleList } from '@/components/studio/article-list';
import { STATE_NAMES } from '@/components/studio/states';
import { Tabs } from '@/components/studio/tabs';
import { database } from '@/db/client';
import type { ArticleState } from '@/lib/articles/policy';
import { countArticlesByState, listArticles } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';
import { requireAuthor } from '@/lib/identity/session';

export const metadata = { title: 'Articles' };

const PATH = '/studio/articles';

interface Props {
  searchParams: Promise<{ state?: string; page?: string }>;
}

export default async function ArticlesPage({ searchParams }: Props) {
  const viewer = await requireAuthor(PATH);
  const asked = await searchParams;
  const state = isState(asked.state) ? asked.state : undefined;
  const page = Math.min(Math.max(1, Math.trunc(Number(asked.page)) || 1), 10_000);
  const db = database();
  const [blog, counts, { articles, hasOlder }] = await Promise.all([
    findBlog(db),
    countArticlesByState(db, viewer),
    listArticles(db, viewer, { state, page }),
  ]);
  const address = (to: number) =>
    `${PATH}?${new URLSearchParams({ ...(state && { state }), page: `${to}` })}`;
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>Articles</h1>
        <a href={`${PATH}/new`} className="button">
          New article
        </a>
      </header>
      <Tabs label="Articles by state" tabs={tabs(state, counts)} />
      {articles.length === 0 && (
        <p className="note empty">{state ? 'None of these.' : 'Nothing is written yet.'}</p>
      )}
      <ArticleList
        articles={articles}
        language="en"
        timeZone={blog.timeZone}
        isSorted={state !== undefined}
      />
      <nav aria-label="Further articles" className="pager">
        {page > 1 && <a href={address(page - 1)}>← Newer</a>}
        {hasOlder && <a href={address(page + 1)}>Older →</a>}
      </nav>
    </main>
  );
}

function isState(text: string | undefined): text is ArticleState {
  return text !== undefined && Object.hasOwn(STATE_NAMES, text);
}

function tabs(current: ArticleState | undefined, counts: Record<ArticleState, number>) {
  const named: [ArticleState, string][] = [
    ['published', 'Published'],
    ['draft', 'Drafts'],
    ['scheduled', 'Scheduled'],
    ['private', 'Private'],
    ['removed', 'Removed'],
  ];
  const filled = named.filter(([state]) => counts[state] > 0 || state === current || state === 'draft');
  return [
    { name: 'All', href: PATH, isCurrent: current === undefined },
    ...filled.map(([state, name]) => ({
      name,
      href: `${PATH}?state=${state}`,
      count: counts[state],
      isCurrent: current === state,
    })),
  ];
}
