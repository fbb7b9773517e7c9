import { ArticleList } from '@/components/studio/article-list';
import { DeskFigures } from '@/components/studio/desk-figures';
import { DeskKeys } from '@/components/studio/desk-keys';
import { HeldList } from '@/components/studio/held-list';
import { Judging } from '@/components/studio/judging';
import { Refused } from '@/components/studio/refused';
import { Tabs } from '@/components/studio/tabs';
import { WaitingRow } from '@/components/studio/waiting-row';
import { database } from '@/db/client';
import { listArticles } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';
import { findDeskFigures } from '@/lib/comments/desk-figures';
import { countWaiting, listWaiting } from '@/lib/comments/desk-queries';
import { countInWords, readSaid } from '@/lib/comments/judgement';
import { countCommentsByState, listCommentsForModeration } from '@/lib/comments/judging-queries';
import { requireModerator } from '@/lib/identity/session';
import { canWrite, type Viewer } from '@/lib/identity/viewer';
import { findLastUndoable } from '@/lib/log/find-last-undoable';
import { currentExchange } from '@/lib/site/exchange';
import { timespanInWords } from '@/lib/site/relative-time';

/** Conversations on one page: what can be answered in one sitting. */
const PER_PAGE = 20;
/** Rows of each kind beside them: the desk is for a glance. */
const ROWS = 5;

interface Props {
  searchParams: Promise<{ show?: string; since?: string; id?: string; said?: string; undo?: string }>;
}

export default async function DeskPage({ searchParams }: Props) {
  const viewer = await requireModerator('/studio');
  return canWrite(viewer) ? <AuthorsDesk viewer={viewer} asked={await searchParams} /> : <ModeratorsDesk />;
}

/** What waits for an answer comes first; what waits for a judgement has a list of its own. */
async function AuthorsDesk({ viewer, asked }: { viewer: Viewer; asked: Awaited<Props['searchParams']> }) {
  const db = database();
  const isLater = asked.show === 'later';
  const { timeZone } = await findBlog(db);
  const filter = { authorId: viewer.id, isLater, after: readAfter(asked), limit: PER_PAGE + 1 };
  const [found, waits, last, counts, figures, drafts, planned] = await Promise.all([
    listWaiting(db, filter),
    countWaiting(db, viewer.id),
    findLastUndoable(db, viewer.id),
    countCommentsByState(db, viewer.role === 'author' ? viewer.id : undefined),
    findDeskFigures(db, viewer.id, timeZone),
    listArticles(db, viewer, { state: 'draft' }),
    listArticles(db, viewer, { state: 'scheduled' }),
  ]);
  const shown = found.slice(0, PER_PAGE);
  const end = found.length > PER_PAGE ? shown.at(-1) : undefined;
  const now = Date.now();
  const said = currentExchange()?.isActing ? undefined : readSaid(asked);
  return (
    <main id="main" className="studio-page">
      <div className="desk">
        <div>
          <header className="desk-head">
            <h1>Yours to answer</h1>
            <p className="note">{sentence(waits, now)}</p>
          </header>
          <Tabs label="What waits" tabs={tabs(isLater, waits, counts)} />
          <Refused />
          <Judging
            list={{ list: isLater ? 'later' : 'waiting' }}
            comments={shown.map(({ id }) => ({ id, state: 'published' }))}
            said={said}
            last={last}
          >
            {shown.length === 0 && <p className="note empty">{isLater ? 'Nothing is put off.' : NOBODY}</p>}
            <ul className="rows">
              {shown.map((conversation) => (
                <WaitingRow key={conversation.id} conversation={conversation} timeZone={timeZone} now={now} />
              ))}
            </ul>
          </Judging>
          <nav aria-label="Further conversations" className="pager">
            {filter.after && <a href={isLater ? '/studio?show=later' : '/studio'}>← The longest waits</a>}
            {end && <a href={`/studio?${further(isLater, end)}`}>Further →</a>}
          </nav>
          {shown.length > 0 && <DeskKeys />}
        </div>
        <div className="desk-side">
          <a href="/studio/articles/new" className="button">
            New article
          </a>
          <DeskFigures figures={figures} />
          <Articles id="drafts" name="Drafts" articles={drafts.articles} timeZone={timeZone} />
          <Articles id="scheduled" name="Scheduled" articles={planned.articles} timeZone={timeZone} />
        </div>
      </div>
    </main>
  );
}

async function ModeratorsDesk() {
  const db = database();
  const [{ timeZone }, counts, held] = await Promise.all([
    findBlog(db),
    countCommentsByState(db),
    listCommentsForModeration(db, { state: 'held', limit: ROWS }),
  ]);
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>Desk</h1>
      </header>
      <section aria-labelledby="held">
        <h2 id="held">Waiting for your judgement</h2>
        <HeldList comments={held} count={counts.held} timeZone={timeZone} />
      </section>
    </main>
  );
}

interface ArticlesProps {
  id: string;
  name: string;
  articles: Parameters<typeof ArticleList>[0]['articles'];
  timeZone: string;
}

function Articles({ id, name, articles, timeZone }: ArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ArticleList articles={articles.slice(0, ROWS)} timeZone={timeZone} language="en" isNested isSorted />
    </section>
  );
}

const NOBODY = 'Nobody waits for a word from you. Who writes next will stand here.';

function sentence({ waiting, longest }: Awaited<ReturnType<typeof countWaiting>>, now: number): string {
  if (waiting === 0 || !longest) return 'Every conversation ends with a word of yours, or needs none.';
  const wait = timespanInWords(now - longest.getTime(), 'en');
  if (waiting === 1) return `One conversation waits for a word from you, for ${wait}.`;
  return `${countInWords(waiting)} conversations wait for a word from you. The longest, ${wait}.`;
}

function tabs(
  isLater: boolean,
  { waiting, later }: { waiting: number; later: number },
  { held, spam }: { held: number; spam: number },
) {
  const comments = (state: string) => `/studio/comments?state=${state}`;
  return [
    { name: 'Waiting', href: '/studio', count: countInWords(waiting), isCurrent: !isLater },
    { name: 'Later', href: '/studio?show=later', count: countInWords(later), isCurrent: isLater },
    { name: 'Held', href: comments('held'), count: countInWords(held), isCurrent: false },
    { name: 'Spam', href: comments('spam'), count: countInWords(spam), isCurrent: false },
    { name: 'Everything', href: comments('all'), isCurrent: false },
  ];
}

function readAfter({ since, id }: { since?: string; id?: string }) {
  if (!/^\d{1,15}$/.test(since ?? '') || !/^\d{1,15}$/.test(id ?? '')) return undefined;
  return { since: new Date(Number(since)), id: Number(id) };
}

function further(isLater: boolean, { waitsSince, id }: { waitsSince: Date; id: number }): string {
  const after = { since: String(waitsSince.getTime()), id: String(id) };
  return new URLSearchParams(isLater ? { show: 'later', ...after } : after).toString();
}
