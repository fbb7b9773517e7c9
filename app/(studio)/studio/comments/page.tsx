import { CommentRow } from '@/components/studio/comment-row';
import { Judging } from '@/components/studio/judging';
import { Refused } from '@/components/studio/refused';
import { Tabs } from '@/components/studio/tabs';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import type { CommentState } from '@/lib/comments/counts';
import { countInWords, readSaid } from '@/lib/comments/judgement';
import { countCommentsByState, listCommentsForModeration } from '@/lib/comments/judging-queries';
import { requireModerator } from '@/lib/identity/session';
import { findLastUndoable } from '@/lib/log/find-last-undoable';
import { currentExchange } from '@/lib/site/exchange';

export const metadata = { title: 'Comments' };

const PATH = '/studio/comments';
/** Comments on one page: what can be judged in one sitting. */
const PER_PAGE = 30;

const STATES: [CommentState, string][] = [
  ['held', 'Held'],
  ['published', 'Published'],
  ['spam', 'Spam'],
  ['removed', 'Removed'],
];

interface Props {
  searchParams: Promise<{ state?: string; before?: string; said?: string; undo?: string }>;
}

export default async function CommentsPage({ searchParams }: Props) {
  const viewer = await requireModerator(PATH);
  const asked = await searchParams;
  const state =
    asked.state === 'all' ? undefined : (STATES.find(([name]) => name === asked.state)?.[0] ?? 'held');
  const before = /^\d{1,15}$/.test(asked.before ?? '') ? Number(asked.before) : undefined;
  const authorId = viewer.role === 'author' ? viewer.id : undefined;
  const db = database();
  const [blog, counts, lastAct, found] = await Promise.all([
    findBlog(db),
    countCommentsByState(db, authorId),
    findLastUndoable(db, viewer.id),
    listCommentsForModeration(db, { state, authorId, before, limit: PER_PAGE + 1 }),
  ]);
  const comments = found.slice(0, PER_PAGE);
  // A form that was sent from here without a script and refused draws this page too: then the sentence is an old one.
  const said = currentExchange()?.isActing ? undefined : readSaid(asked);
  const last = found.length > PER_PAGE ? comments.at(-1) : undefined;
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>Comments</h1>
      </header>
      <Tabs label="Comments by state" tabs={tabs(state, counts)} />
      <Refused />
      <Judging
        list={{ list: state ?? 'all', before }}
        comments={comments.map(({ id, state }) => ({ id, state }))}
        said={said}
        last={lastAct}
      >
        {comments.length === 0 && <p className="note empty">{EMPTY[state ?? 'all']}</p>}
        <ul className="rows">
          {comments.map((comment) => (
            <CommentRow
              key={comment.id}
              comment={comment}
              timeZone={blog.timeZone}
              isSorted={state !== undefined}
            />
          ))}
        </ul>
      </Judging>
      <nav aria-label="Further comments" className="pager">
        {before !== undefined && <a href={`${PATH}?state=${state ?? 'all'}`}>← Newest</a>}
        {last && <a href={`${PATH}?state=${state ?? 'all'}&before=${last.id}`}>Older →</a>}
      </nav>
    </main>
  );
}

const EMPTY: Record<CommentState | 'all', string> = {
  held: 'Nobody waits for you. Comments that need a look before they are published stand here.',
  published: 'Nothing is published yet.',
  spam: 'No spam.',
  removed: 'Nothing was removed.',
  all: 'Nobody has commented yet.',
};

function tabs(current: CommentState | undefined, counts: Record<CommentState, number>) {
  return [
    ...STATES.map(([state, name]) => ({
      name,
      href: state === 'held' ? PATH : `${PATH}?state=${state}`,
      count: countInWords(counts[state]),
      isCurrent: current === state,
    })),
    { name: 'Everything', href: `${PATH}?state=all`, isCurrent: current === undefined },
  ];
}
