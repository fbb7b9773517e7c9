import type { Metadata } from 'next';
import { BulkForm } from '@/components/studio/bulk-form';
import { Choosing } from '@/components/studio/choosing';
import { CommentRow } from '@/components/studio/comment-row';
import { CommentSearch } from '@/components/studio/comment-search';
import { DeskKeys } from '@/components/studio/desk-keys';
import { Judging } from '@/components/studio/judging';
import { judgingWords } from '@/components/studio/judging-words';
import { reasonsInWords } from '@/components/studio/reason-words';
import { Refused } from '@/components/studio/refused';
import { Tabs } from '@/components/studio/tabs';
import { Arrow } from '@/components/ui/arrow';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import type { CommentState } from '@/lib/comments/counts';
import { SEARCHED_LIMIT } from '@/lib/comments/input';
import { countInWords, type JudgedList, listPath, readSaid } from '@/lib/comments/judgement';
import {
  countCommentsByState,
  countReported,
  listCommentsForModeration,
} from '@/lib/comments/judging-queries';
import { manyInWords, readMany } from '@/lib/comments/many';
import { listOpenReports } from '@/lib/comments/reports/queries';
import { requireModerator } from '@/lib/identity/session';
import { spokenLanguage } from '@/lib/language/languages';
import { type Words, wordsIn } from '@/lib/language/words';
import { findLastUndoable } from '@/lib/log/find-last-undoable';
import { canBan } from '@/lib/moderation/ban-policy';
import { searchJudged } from '@/lib/search/search-judged';
import { currentExchange } from '@/lib/site/exchange';
import { storable } from '@/lib/site/text';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'studio')('comments') };
}

/** Comments on one page: what can be judged in one sitting. */
const PER_PAGE = 30;

const STATES = ['held', 'published', 'spam', 'removed'] as const satisfies CommentState[];
const COUNTED = ['held', 'reported', 'published', 'spam', 'removed'] as const;
const LISTS = [...COUNTED, 'all'] as const;
type List = (typeof LISTS)[number];

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CommentsPage({ searchParams }: Props) {
  const viewer = await requireModerator('/studio/comments');
  const asked = await searchParams;
  const list = readList(asked);
  const state = STATES.find((name) => name === list.list);
  const isReported = list.list === 'reported';
  const authorId = viewer.role === 'author' ? viewer.id : undefined;
  const scope = { state, authorId, before: list.before, limit: PER_PAGE + 1 };
  const mayTrace = canBan(viewer);
  const db = database();
  const found = list.q ? await searchJudged(db, list.q, { ...scope, mayTrace }) : undefined;
  const [blog, counts, reported, lastAct, listed] = await Promise.all([
    findBlog(db),
    countCommentsByState(db, authorId),
    countReported(db, authorId),
    findLastUndoable(db, viewer.id),
    listCommentsForModeration(db, { ...scope, isReported, ids: found?.ids.slice(0, PER_PAGE) }),
  ]);
  const language = spokenLanguage(blog.language);
  const words = wordsIn(language, 'desk');
  const comments = listed.slice(0, PER_PAGE);
  const reports = await listOpenReports(
    db,
    comments.map(({ id }) => id),
  );
  const last = found ? lastOfPage(found.ids) : lastOfPage(listed.map(({ id }) => id));
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{wordsIn(language, 'studio')('comments')}</h1>
      </header>
      <Tabs label={words('byState')} tabs={tabs(list, { ...counts, reported }, language)} />
      {!isReported && <CommentSearch list={list} mayTrace={mayTrace} found={found} language={language} />}
      <Refused />
      <Judging
        list={list}
        words={judgingWords(language)}
        comments={comments.map(({ id, state }) => ({ id, state }))}
        said={saidBy(asked, language)}
        last={lastAct}
      >
        {comments.length === 0 && !found && <p className="note empty">{words(EMPTY[list.list])}</p>}
        <Choosing>
          {comments.length > 0 && (
            <BulkForm
              words={words.some('chosenOnes', 'chooseAll', 'whyRemoved')}
              acts={actsOn(state, words)}
              reasons={reasonsInWords(language)}
            />
          )}
          <ul className="rows">
            {comments.map((comment) => (
              <CommentRow
                key={comment.id}
                comment={comment}
                reports={reports.filter(({ commentId }) => commentId === comment.id)}
                language={language}
                timeZone={blog.timeZone}
                isSorted={state !== undefined}
              />
            ))}
          </ul>
        </Choosing>
      </Judging>
      <nav aria-label={words('furtherComments')} className="pager">
        {list.before !== undefined && (
          <a href={listPath({ ...list, before: undefined })}>
            <Arrow to="earlier" /> {words('newest')}
          </a>
        )}
        {last !== undefined && (
          <a href={listPath({ ...list, before: last })}>
            {wordsIn(language, 'studio')('older')} <Arrow to="further" />
          </a>
        )}
      </nav>
      {comments.length > 0 && <DeskKeys language={language} isList />}
    </main>
  );
}

type ShownList = JudgedList & { list: List };

function readList(asked: Awaited<Props['searchParams']>): ShownList {
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  const list = LISTS.find((name) => name === text('state')) ?? 'held';
  const q = storable(text('q').slice(0, SEARCHED_LIMIT)).trim();
  return {
    list,
    ...(q && list !== 'reported' && { q }),
    before: /^\d{1,15}$/.test(text('before')) ? Number(asked.before) : undefined,
  };
}

/** Where further ones follow, the last that is shown. */
const lastOfPage = (ids: number[]) => (ids.length > PER_PAGE ? ids[PER_PAGE - 1] : undefined);

/** What the address says that became of one comment, or of several. */
function saidBy(asked: Awaited<Props['searchParams']>, language: string) {
  // A form that was sent from here without a script and refused draws this page too: then the sentence is an old one.
  if (currentExchange()?.isActing) return undefined;
  const said = { said: String(asked.said), undo: String(asked.undo) };
  const many = readMany(asked);
  return many
    ? { text: manyInWords(many, language), undo: readSaid({ ...said, said: 'undone' })?.undo }
    : readSaid(said);
}

const EMPTY = {
  held: 'noneHeld',
  reported: 'noneReported',
  published: 'nonePublished',
  spam: 'noneSpam',
  removed: 'noneRemoved',
  all: 'none',
} as const satisfies Record<List, string>;

/** What can be done to comments of a state, in the order in which their own buttons stand. */
const ACTS = [
  ['published', 'publish'],
  ['spam', 'markSpam'],
  ['held', 'hold'],
  ['removed', 'remove'],
] as const satisfies [CommentState, string][];

function actsOn(state: CommentState | undefined, words: Words<'desk'>) {
  return ACTS.filter(([to]) => to !== state).map(([to, name]) => ({ to, name: words(name) }));
}

function tabs(
  { list: current, q }: ShownList,
  counts: Record<(typeof COUNTED)[number], number>,
  language: string,
) {
  const words = wordsIn(language, 'desk');
  return [
    ...COUNTED.map((list) => ({
      name: words(list),
      href:
        list === 'held' && !q
          ? '/studio/comments'
          : listPath({ list, q: list === 'reported' ? undefined : q }),
      count: countInWords(counts[list], language),
      isCurrent: current === list,
    })),
    { name: words('everything'), href: listPath({ list: 'all', q }), isCurrent: current === 'all' },
  ];
}
