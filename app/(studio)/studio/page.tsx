import { ArticleList } from '@/components/studio/article-list';
import { DeskFigures } from '@/components/studio/desk-figures';
import { DeskKeys } from '@/components/studio/desk-keys';
import { HeldList } from '@/components/studio/held-list';
import { Judging } from '@/components/studio/judging';
import { judgingWords } from '@/components/studio/judging-words';
import { Refused } from '@/components/studio/refused';
import { Tabs } from '@/components/studio/tabs';
import { WaitingRow } from '@/components/studio/waiting-row';
import { Arrow } from '@/components/ui/arrow';
import { database } from '@/db/client';
import { listArticles } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';
import { findDeskFigures } from '@/lib/comments/desk-figures';
import { countWaiting, listWaiting } from '@/lib/comments/desk-queries';
import { countInWords, readSaid } from '@/lib/comments/judgement';
import { countCommentsByState, listCommentsForModeration } from '@/lib/comments/judging-queries';
import { requireModerator } from '@/lib/identity/session';
import { canWrite, type Viewer } from '@/lib/identity/viewer';
import { spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
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
  const { timeZone, ...blog } = await findBlog(db);
  const language = spokenLanguage(blog.language);
  const words = wordsIn(language, 'desk');
  const studioWords = wordsIn(language, 'studio');
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
            <h1>{words('yours')}</h1>
            <p className="note">{sentence(waits, now, language)}</p>
          </header>
          <Tabs label={words('whatWaits')} tabs={tabs(isLater, waits, counts, language)} />
          <Refused />
          <Judging
            list={{ list: isLater ? 'later' : 'waiting' }}
            words={judgingWords(language)}
            comments={shown.map(({ id }) => ({ id, state: 'published' }))}
            said={said}
            last={last}
          >
            {shown.length === 0 && (
              <p className="note empty">{words(isLater ? 'nothingPutOff' : 'nobodyWaits')}</p>
            )}
            <ul className="rows">
              {shown.map((conversation) => (
                <WaitingRow
                  key={conversation.id}
                  conversation={conversation}
                  language={language}
                  timeZone={timeZone}
                  now={now}
                />
              ))}
            </ul>
          </Judging>
          <nav aria-label={words('furtherConversations')} className="pager">
            {filter.after && (
              <a href={isLater ? '/studio?show=later' : '/studio'}>
                <Arrow to="earlier" /> {words('longest')}
              </a>
            )}
            {end && (
              <a href={`/studio?${further(isLater, end)}`}>
                {words('further')} <Arrow to="further" />
              </a>
            )}
          </nav>
          {shown.length > 0 && <DeskKeys language={language} />}
        </div>
        <div className="desk-side">
          <a href="/studio/articles/new" className="button">
            {studioWords('newArticle')}
          </a>
          <DeskFigures figures={figures} language={language} />
          <Articles
            id="drafts"
            name={studioWords('allDrafts')}
            articles={drafts.articles}
            {...{ language, timeZone }}
          />
          <Articles
            id="scheduled"
            name={studioWords('allScheduled')}
            articles={planned.articles}
            {...{ language, timeZone }}
          />
        </div>
      </div>
    </main>
  );
}

async function ModeratorsDesk() {
  const db = database();
  const [{ timeZone, ...blog }, counts, held] = await Promise.all([
    findBlog(db),
    countCommentsByState(db),
    listCommentsForModeration(db, { state: 'held', limit: ROWS }),
  ]);
  const language = spokenLanguage(blog.language);
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{wordsIn(language, 'studio')('desk')}</h1>
      </header>
      <section aria-labelledby="held">
        <h2 id="held">{wordsIn(language, 'desk')('toJudge')}</h2>
        <HeldList comments={held} count={counts.held} {...{ language, timeZone }} />
      </section>
    </main>
  );
}

interface ArticlesProps {
  id: string;
  name: string;
  articles: Parameters<typeof ArticleList>[0]['articles'];
  language: string;
  timeZone: string;
}

function Articles({ id, name, articles, language, timeZone }: ArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ArticleList articles={articles.slice(0, ROWS)} {...{ language, timeZone }} isNested isSorted />
    </section>
  );
}

function sentence(
  { waiting, longest }: Awaited<ReturnType<typeof countWaiting>>,
  now: number,
  language: string,
): string {
  const words = wordsIn(language, 'desk');
  if (waiting === 0 || !longest) return words('allAnswered');
  const wait = timespanInWords(now - longest.getTime(), language);
  return words('waits', { waiting, count: countInWords(waiting, language), wait });
}

function tabs(
  isLater: boolean,
  { waiting, later }: { waiting: number; later: number },
  { held, spam }: { held: number; spam: number },
  language: string,
) {
  const words = wordsIn(language, 'desk');
  const count = (comments: number) => countInWords(comments, language);
  const list = (state: string) => `/studio/comments?state=${state}`;
  return [
    { name: words('waiting'), href: '/studio', count: count(waiting), isCurrent: !isLater },
    { name: words('putOff'), href: '/studio?show=later', count: count(later), isCurrent: isLater },
    { name: words('held'), href: list('held'), count: count(held), isCurrent: false },
    { name: words('spam'), href: list('spam'), count: count(spam), isCurrent: false },
    { name: words('everything'), href: list('all'), isCurrent: false },
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
