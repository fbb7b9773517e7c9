import { ArticleList } from '@/components/studio/article-list';
import { HeldList } from '@/components/studio/held-list';
import { database } from '@/db/client';
import { countArticlesByState, listArticles } from '@/lib/articles/queries';
import { findBlog } from '@/lib/blog/queries';
import { countInWords } from '@/lib/comments/judgement';
import { countCommentsByState, listCommentsForModeration } from '@/lib/comments/judging-queries';
import { requireModerator } from '@/lib/identity/session';
import { canWrite } from '@/lib/identity/viewer';

/** Rows of each kind: the desk is for a glance. */
const ROWS = 5;

export default async function DeskPage() {
  const viewer = await requireModerator('/studio');
  const isWriter = canWrite(viewer);
  const authorId = viewer.role === 'author' ? viewer.id : undefined;
  const db = database();
  const [blog, counts, held, articles] = await Promise.all([
    findBlog(db),
    countCommentsByState(db, authorId),
    listCommentsForModeration(db, { state: 'held', authorId, limit: ROWS }),
    isWriter ? countArticlesByState(db, viewer) : undefined,
  ]);
  const [drafts, planned, latest] = await Promise.all(
    (['draft', 'scheduled', 'published'] as const).map(async (state) =>
      isWriter ? (await listArticles(db, viewer, { state })).articles.slice(0, ROWS) : [],
    ),
  );
  const shown = { timeZone: blog.timeZone, language: 'en' };
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <div>
          <h1>Desk</h1>
          <p className="note">{sentence(counts.held, articles?.draft ?? 0)}</p>
        </div>
        {isWriter && (
          <a href="/studio/articles/new" className="button">
            New article
          </a>
        )}
      </header>
      <div className="desk">
        <section aria-labelledby="held">
          <h2 id="held">Waiting for your judgement</h2>
          <HeldList comments={held} count={counts.held} timeZone={blog.timeZone} />
        </section>
        {isWriter && (
          <div className="desk-side">
            <Articles id="drafts" name="Drafts" articles={drafts} shown={shown} />
            <Articles id="scheduled" name="Scheduled" articles={planned} shown={shown} />
            <Articles id="latest" name="Latest" articles={latest} shown={shown} />
          </div>
        )}
      </div>
    </main>
  );
}

interface ArticlesProps {
  id: string;
  name: string;
  articles: Parameters<typeof ArticleList>[0]['articles'] | undefined;
  shown: { timeZone: string; language: string };
}

function Articles({ id, name, articles = [], shown }: ArticlesProps) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ArticleList articles={articles} {...shown} isNested isSorted />
    </section>
  );
}

function sentence(held: number, drafts: number): string {
  const waiting =
    held === 0
      ? 'No comment waits for your judgement'
      : held === 1
        ? '1 comment is held'
        : `${countInWords(held)} comments are held`;
  if (drafts === 0) return `${waiting}.`;
  return `${waiting}, and ${drafts === 1 ? '1 draft is' : `${drafts.toLocaleString('en')} drafts are`} unfinished.`;
}
