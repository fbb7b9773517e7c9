import { sql } from 'drizzle-orm';
import { type Database, isTooSlow, type Queryable } from '@/db/client';
import { findTag } from '@/lib/articles/tag-queries';
import { tagSlug } from '@/lib/articles/tags';
import { logError } from '@/lib/site/log';
import { type AlikeArticle, findArticlesAlike, findMeantWords } from './alike-queries';
import { type FoundArticles, findArticlesWith } from './article-queries';
import { hasNoWords, listConfigs } from './asked-words';
import { type FoundComments, findCommentsWith, listFoundComments } from './comment-queries';
import { Few } from './few';
import type { SearchInput } from './input';
import { makeLatestWords } from './make-words';
import { type Query, readQuery, wantedWords, withWords } from './read-query';
import { type Shown, show } from './show';

/** Longer than any ordinary search takes; what takes longer is given up. */
const TIMEOUT_MS = 2_000;
/** What was written in the last seconds gets its words before a search, so that it is found at once: so many, at most. */
const JUST_WRITTEN = 100;
/** For longer nobody waits for words of what others wrote. */
const JUST_WRITTEN_MS = 300;
/** Articles beside comments, and where they are all that is asked for. */
const FEW_ARTICLES = 5;
export const ARTICLES_PER_PAGE = 10;
const COMMENTS_PER_PAGE = 20;
/** With fewer finds than this, other words may have been meant. */
const LITTLE = 3;
const ALIKE = 5;

/** Two connections of several, so that those who read and write never wait for who searches. */
const searches = new Few({ atOnce: 2, waiting: 24 });

/** Thrown when a search took too long. */
export class TooSlow extends Error {}

export interface Search {
  query: Query;
  /** The words that were looked for instead, since nothing has those that were asked for. */
  instead: string | undefined;
  /** Other words, which would find more. */
  meant: string | undefined;
  /** Whether nothing is found since the words are none that are searched: "the", "and". */
  isTooCommon: boolean;
  articles: Counted<Shown['articles']> & { hasMore: boolean };
  comments: Counted<Shown['comments']> & { next: number | undefined };
  /** The tag of that name. */
  tag: { slug: string; name: string } | undefined;
  /** Where nothing is found: articles whose titles read alike. */
  alike: AlikeArticle[];
}

type Transaction = Queryable & Pick<Database, 'transaction'>;

interface Counted<List> {
  list: List;
  count: number;
  /** Whether there are more than were counted. */
  isMore: boolean;
}

/**
 * Finds what everyone may read and has these words, articles and comments, as it is at this moment.
 * @throws TooMany, TooSlow
 */
export async function searchBlog(db: Database, input: SearchInput): Promise<Search> {
  const query = readQuery(input.q);
  if (query.groups.length === 0) return nothing(query);
  return searches.run(async () => {
    await makeLatestWords(db, JUST_WRITTEN, JUST_WRITTEN_MS).catch((error) => {
      if (!isTooSlow(error)) logError('no words were made for the search', error);
    });
    return inTime(db, (tx) => search(tx, query, input));
  });
}

async function search(tx: Transaction, query: Query, input: SearchInput): Promise<Search> {
  const configs = await listConfigs(tx);
  let found = await find(tx, { query, configs, input });
  const other = totalOf(found) < LITTLE ? await findOther(tx, { query, configs, input }) : undefined;
  const isInstead = totalOf(found) === 0 && other !== undefined;
  const asked = isInstead ? other.query : query;
  if (isInstead) found = other.found;
  const { articles, comments } = found;
  const shownComments = await listFoundComments(tx, comments.ids);
  const shown = await show(tx, {
    query: asked,
    configs,
    articles: articles.articles,
    comments: shownComments,
  });
  const isNothing = totalOf(found) === 0;
  return {
    query,
    instead: isInstead ? asked.text : undefined,
    meant: !isInstead && other && totalOf(other.found) > totalOf(found) ? other.query.text : undefined,
    isTooCommon: isNothing && (await hasNoWords(tx, { query, configs })),
    articles: { ...articles, list: shown.articles, hasMore: hasMoreArticles(articles, input) },
    comments: {
      ...comments,
      list: shown.comments,
      next: comments.hasOlder ? comments.ids.at(-1) : undefined,
    },
    tag: await findTag(tx, tagSlug(asked.text)),
    alike: isNothing ? await findArticlesAlike(tx, wantedWords(query).join(' '), ALIKE) : [],
  };
}

interface Found {
  articles: FoundArticles;
  comments: FoundComments;
}

interface Asked {
  query: Query;
  configs: string[];
  input: SearchInput;
}

/** Both are counted, whichever are to be shown. */
async function find(tx: Queryable, { query, configs, input }: Asked): Promise<Found> {
  const { in: kind, page, before } = input;
  const articles = kind === 'articles' ? ARTICLES_PER_PAGE : kind === 'all' ? FEW_ARTICLES : 0;
  const offset = kind === 'articles' ? (page - 1) * ARTICLES_PER_PAGE : 0;
  const comments = kind === 'articles' ? 0 : COMMENTS_PER_PAGE;
  return {
    articles: await findArticlesWith(tx, query, { configs, limit: articles, offset }),
    comments: await findCommentsWith(tx, { query, configs, limit: comments, before }),
  };
}

interface Other {
  query: Query;
  found: Found;
}

/** The search with what its words may have been meant to be. When that takes too long, what was found so far must do. */
async function findOther(tx: Transaction, asked: Asked): Promise<Other | undefined> {
  try {
    // In a savepoint: a question that is ended in a transaction would end all that follow.
    return await tx.transaction((part) => findMeant(part, asked));
  } catch (error) {
    if (isTooSlow(error)) return undefined;
    throw error;
  }
}

async function findMeant(tx: Queryable, { query, configs, input }: Asked): Promise<Other | undefined> {
  const words = wantedWords(query).flatMap((term) => term.split(' '));
  const meant = await findMeantWords(tx, words);
  if (meant.size === 0) return undefined;
  const other = withWords(query, meant);
  const found = await find(tx, { query: other, configs, input });
  return totalOf(found) > 0 ? { query: other, found } : undefined;
}

const totalOf = ({ articles, comments }: Found) => articles.count + comments.count;

function hasMoreArticles({ articles, count }: FoundArticles, { in: kind, page }: SearchInput): boolean {
  const before = kind === 'articles' ? (page - 1) * ARTICLES_PER_PAGE : 0;
  return before + articles.length < count;
}

function nothing(query: Query): Search {
  const none = { list: [], count: 0, isMore: false };
  return {
    query,
    instead: undefined,
    meant: undefined,
    isTooCommon: false,
    articles: { ...none, hasMore: false },
    comments: { ...none, next: undefined },
    tag: undefined,
    alike: [],
  };
}

/** In a transaction whose every question ends after a while. */
async function inTime<Result>(db: Database, ask: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`);
      return ask(tx);
    });
  } catch (error) {
    if (isTooSlow(error)) throw new TooSlow('A search took too long.');
    throw error;
  }
}
