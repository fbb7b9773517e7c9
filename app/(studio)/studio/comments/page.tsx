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
import { countCommentsByState, listCommentsForModeration } from '@/lib/comments/judging-queries';
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

interface Props {
  searchParams: Promise<{ state?: string; before?: string; said?: string; undo?: string }>;
}

export default async function CommentsPage({ searchParams }: Props) {
  const viewer = await requireModerator(PATH);
  const asked = await searchParams;
  const state = asked.state === 'all' ? undefined : (STATES.find((name) => name === asked.state) ?? 'held');
  const before = /^\d{1,15}$/.test(asked.before ?? '') ? Number(asked.before) : undefined;
  const authorId = viewer.role === 'author' ? viewer.id : undefined;
  const db = database();
  const [blog, counts, lastAct, found] = await Promise.all([
    findBlog(db),
    countCommentsByState(db, authorId),
    findLastUndoable(db, viewer.id),
    listCommentsForModeration(db, { state, authorId, before, limit: PER_PAGE + 1 }),
  ]);
  const language = spokenLanguage(blog.language);
  const words = wordsIn(language, 'desk');
  const comments = found.slice(0, PER_PAGE);
  // A form that was sent from here without a script and refused draws this page too: then the sentence is an old one.
  const said = currentExchange()?.isActing ? undefined : readSaid(asked);
  const last = found.length > PER_PAGE ? comments.at(-1) : undefined;
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{wordsIn(language, 'studio')('comments')}</h1>
      </header>
      <Tabs label={words('byState')} tabs={tabs(state, counts, language)} />
      <Refused />
      <Judging
        list={{ list: state ?? 'all', before }}
        words={judgingWords(language)}
        comments={comments.map(({ id, state }) => ({ id, state }))}
        said={said}
        last={lastAct}
      >
        {comments.length === 0 && <p className="note empty">{words(EMPTY[state ?? 'all'])}</p>}
        <ul className="rows">
          {comments.map((comment) => (
            <CommentRow
              key={comment.id}
              comment={comment}
              language={language}
              timeZone={blog.timeZone}
              isSorted={state !== undefined}
            />
          ))}
        </ul>
      </Judging>
      <nav aria-label={words('furtherComments')} className="pager">
        {before !== undefined && (
          <a href={`${PATH}?state=${state ?? 'all'}`}>
            <Arrow to="earlier" /> {words('newest')}
          </a>
        )}
        {last && (
          <a href={`${PATH}?state=${state ?? 'all'}&before=${last.id}`}>
            {wordsIn(language, 'studio')('older')} <Arrow to="further" />
          </a>
        )}
      </nav>
    </main>
  );
}

const EMPTY = {
  held: 'noneHeld',
  published: 'nonePublished',
  spam: 'noneSpam',
  removed: 'noneRemoved',
  all: 'none',
} as const satisfies Record<CommentState | 'all', string>;

function tabs(current: CommentState | undefined, counts: Record<CommentState, number>, language: string) {
  const words = wordsIn(language, 'desk');
  return [
    ...STATES.map((state) => ({
      name: words(state),
      href: state === 'held' ? PATH : `${PATH}?state=${state}`,
      count: countInWords(counts[state], language),
      isCurrent: current === state,
    })),
    { name: words('everything'), href: `${PATH}?state=all`, isCurrent: current === undefined },
  ];
}
