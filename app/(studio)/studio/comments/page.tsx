import type { Metadata } from 'next';
import { CommentRow } from '@/components/studio/comment-row';
import { Judging } from '@/components/studio/judging';
import { judgingWords } from '@/components/studio/judging-words';
import { Refused } from '@/components/studio/refused';
import { Tabs } from '@/components/studio/tabs';
import { Arrow } from '@/components/ui/arrow';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import type { CommentState } from '@/lib/comments/counts';
import { countInWords, readSaid } from '@/lib/comments/judgement';
import {
  countCommentsByState,
  countReported,
  listCommentsForModeration,
} from '@/lib/comments/judging-queries';
import { listOpenReports } from '@/lib/comments/reports/queries';
import { requireModerator } from '@/lib/identity/session';
import { spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import { findLastUndoable } from '@/lib/log/find-last-undoable';
import { currentExchange } from '@/lib/site/exchange';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'studio')('comments') };
}

const PATH = '/studio/comments';
/** Comments on one page: what can be judged in one sitting. */
const PER_PAGE = 30;

const STATES = ['held', 'published', 'spam', 'removed'] as const satisfies CommentState[];
const COUNTED = ['held', 'reported', 'published', 'spam', 'removed'] as const;
const LISTS = [...COUNTED, 'all'] as const;
type List = (typeof LISTS)[number];

interface Props {
  searchParams: Promise<{ state?: string; before?: string; said?: string; undo?: string }>;
}

export default async function CommentsPage({ searchParams }: Props) {
  const viewer = await requireModerator(PATH);
  const asked = await searchParams;
  const list = LISTS.find((name) => name === asked.state) ?? 'held';
  const state = STATES.find((name) => name === list);
  const isReported = list === 'reported';
  const before = /^\d{1,15}$/.test(asked.before ?? '') ? Number(asked.before) : undefined;
  const authorId = viewer.role === 'author' ? viewer.id : undefined;
  const db = database();
  const [blog, counts, reported, lastAct, found] = await Promise.all([
    findBlog(db),
    countCommentsByState(db, authorId),
    countReported(db, authorId),
    findLastUndoable(db, viewer.id),
    listCommentsForModeration(db, { state, isReported, authorId, before, limit: PER_PAGE + 1 }),
  ]);
  const language = spokenLanguage(blog.language);
  const words = wordsIn(language, 'desk');
  const comments = found.slice(0, PER_PAGE);
  const reports = await listOpenReports(
    db,
    comments.map(({ id }) => id),
  );
  // A form that was sent from here without a script and refused draws this page too: then the sentence is an old one.
  const said = currentExchange()?.isActing ? undefined : readSaid(asked);
  const last = found.length > PER_PAGE ? comments.at(-1) : undefined;
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{wordsIn(language, 'studio')('comments')}</h1>
      </header>
      <Tabs label={words('byState')} tabs={tabs(list, { ...counts, reported }, language)} />
      <Refused />
      <Judging
        list={{ list, before }}
        words={judgingWords(language)}
        comments={comments.map(({ id, state }) => ({ id, state }))}
        said={said}
        last={lastAct}
      >
        {comments.length === 0 && <p className="note empty">{words(EMPTY[list])}</p>}
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
      </Judging>
      <nav aria-label={words('furtherComments')} className="pager">
        {before !== undefined && (
          <a href={`${PATH}?state=${list}`}>
            <Arrow to="earlier" /> {words('newest')}
          </a>
        )}
        {last && (
          <a href={`${PATH}?state=${list}&before=${last.id}`}>
            {wordsIn(language, 'studio')('older')} <Arrow to="further" />
          </a>
        )}
      </nav>
    </main>
  );
}

const EMPTY = {
  held: 'noneHeld',
  reported: 'noneReported',
  published: 'nonePublished',
  spam: 'noneSpam',
  removed: 'noneRemoved',
  all: 'none',
} as const satisfies Record<List, string>;

function tabs(current: List, counts: Record<(typeof COUNTED)[number], number>, language: string) {
  const words = wordsIn(language, 'desk');
  return [
    ...COUNTED.map((state) => ({
      name: words(state),
      href: state === 'held' ? PATH : `${PATH}?state=${state}`,
      count: countInWords(counts[state], language),
      isCurrent: current === state,
    })),
    { name: words('everything'), href: `${PATH}?state=all`, isCurrent: current === 'all' },
  ];
}
