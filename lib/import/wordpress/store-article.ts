import { eq, inArray } from 'drizzle-orm';
import { articleAuthors, articles, articleTags, tags } from '@/db/schema/articles';
import { openingWords } from '@/lib/articles/excerpt';
import { renderBody } from '@/lib/articles/render-body';
import { setTags } from '@/lib/articles/tags';
import { oldAddressesOf } from './addresses';
import { type ArticleDraft, storedArticleDigest } from './article-draft';
import type { ArticleJob } from './article-job';
import { type BodySources, convertBody } from './body/convert-body';
import { keepOldAddresses, wantedSlug } from './choose-slug';
import type { Context, StoredArticle } from './context';
import { findImported, type ImportedRow, rememberImported } from './imported-rows';
import { words } from './plain-words';
import type { ImportReport } from './report';
import type { Tx } from './run';

/** Characters of a title that is made from an article's first words. */
const TITLE_LIMIT = 80;

interface Storing extends ArticleJob {
  draft: ArticleDraft;
  digest: string;
  sources: BodySources;
  report: ImportReport;
}

type Stored = StoredArticle & { hasChanged: boolean };

/** Writes an article that is new, or takes over what changed in one that an earlier run brought. */
export async function storeArticle(context: Context, tx: Tx, job: Storing): Promise<Stored> {
  const { draft, key, report } = job;
  const users = await context.people.place(tx, report, draft.authors);
  const authorIds = draft.authors.map((author) => users.get(author.key) ?? '');
  const known = (await findImported(tx, { source: context.run.source, kind: 'article', keys: [key] })).get(
    key,
  );
  const current = known && (await findCurrent(tx, Number(known.target)));
  const date = draft.publishedAt ?? draft.createdAt;
  if (!known || !current) {
    const { id, title } = await addArticle(context, tx, { ...job, authorIds });
    return { id, key, title, date, isNew: true, hasChanged: true, authorIds: new Set(authorIds) };
  }
  const isOther = known.digest !== job.digest;
  const hasChanged = isOther && (await changeArticle(context, tx, { ...job, authorIds, known, current }));
  if (!hasChanged) report.unchanged++;
  const rows = await tx
    .select({ userId: articleAuthors.userId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, current.id));
  const writers = new Set(rows.map(({ userId }) => userId));
  return { id: current.id, key, title: current.title, date, isNew: false, hasChanged, authorIds: writers };
}

type Current = NonNullable<Awaited<ReturnType<typeof findCurrent>>>;

async function findCurrent(tx: Tx, articleId: number) {
  const { id, slug, title, summary, body, state, language } = articles;
  const [found] = await tx
    .select({ id, slug, title, summary, body, state, language })
    .from(articles)
    .where(eq(id, articleId))
    // Locked before its comments, as in every act, so that nobody waits for each other and counts stay whole.
    .for('update');
  return found;
}

type Adding = Storing & { authorIds: string[] };

async function addArticle(context: Context, tx: Tx, job: Adding): Promise<{ id: number; title: string }> {
  const values = await valuesOf(tx, job, null);
  const wanted = wantedSlug(job.item, values.title);
  const slug = await job.slugs.choose(tx, wanted);
  const [made] = await tx
    .insert(articles)
    .values({ ...values, slug })
    .returning({ id: articles.id });
  if (!made) throw new Error('The article could not be written.');
  noteAddress(job, values.title, slug);
  await addAuthors(tx, made.id, job.authorIds);
  await setTags(tx, made.id, job.draft.tags);
  await finish(context, tx, { ...job, id: made.id, slug, ours: storedArticleDigest(values) });
  return { id: made.id, title: values.title };
}

type Changing = Adding & { known: ImportedRow; current: Current };

/** Where somebody changed the article here, ours stays. Authors and tags are added, never taken away. */
async function changeArticle(context: Context, tx: Tx, job: Changing): Promise<boolean> {
  const { known, current, report } = job;
  if (storedArticleDigest(current) !== known.ours) {
    report.notes.push(`“${current.title}” changed in the file and was changed here too: ours stayed.`);
    const { source } = context.run;
    await rememberImported(tx, { source, kind: 'article' }, [{ ...known, digest: job.digest }]);
    return false;
  }
  const values = await valuesOf(tx, job, current.language);
  await tx.update(articles).set(values).where(eq(articles.id, current.id));
  await addAuthors(tx, current.id, job.authorIds);
  await setTags(tx, current.id, withoutRepeats([...(await listTags(tx, current.id)), ...job.draft.tags]));
  await finish(context, tx, {
    ...job,
    id: current.id,
    slug: current.slug,
    ours: storedArticleDigest(values),
  });
  return true;
}

async function valuesOf(tx: Tx, { item, draft, sources, report }: Storing, language: string | null) {
  const { authors: _, tags: __, isTimeGuessed: ___, remarks, ...fields } = draft;
  const { body, bodyFormat, ...lost } = convertBody(
    words(item.content),
    sources,
    item.meta._thumbnail_id?.[0],
  );
  const rendered = await renderBody(tx, { body, bodyFormat, language });
  const title = draft.title || openingWords(rendered.bodyHtml, TITLE_LIMIT) || 'Untitled';
  const notes = [...remarks];
  if (!draft.title) notes.push('has no title; its first words stand in for one');
  if (lost.unknownShortcodes.length > 0)
    notes.push(
      `has shortcodes that mean nothing here and stay in its text: ${namesOf(lost.unknownShortcodes)}`,
    );
  if (lost.emptyBlocks.length > 0)
    notes.push(`has blocks that only WordPress can fill; they are gone: ${namesOf(lost.emptyBlocks)}`);
  for (const note of notes) report.notes.push(`“${title}” ${note}.`);
  return { ...fields, title, body, bodyFormat, ...rendered };
}

const namesOf = (names: string[]) => [...new Set(names)].join(', ');

function noteAddress({ item, report }: Storing, title: string, slug: string): void {
  if (item.name === slug) return;
  const before = item.name ? `was ${item.name} in WordPress` : 'had none in WordPress';
  report.notes.push(`“${title}” has the address /${slug}; it ${before}.`);
}

async function addAuthors(tx: Tx, articleId: number, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const rows = [...new Set(userIds)].map((userId, position) => ({ articleId, userId, position }));
  await tx.insert(articleAuthors).values(rows).onConflictDoNothing();
}

async function listTags(tx: Tx, articleId: number): Promise<{ slug: string; name: string }[]> {
  const ids = tx
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, articleId));
  return tx.select({ slug: tags.slug, name: tags.name }).from(tags).where(inArray(tags.id, ids));
}

function withoutRepeats(given: { slug: string; name: string }[]): { slug: string; name: string }[] {
  return [...new Map(given.map((tag) => [tag.slug, tag])).values()];
}

interface Finishing extends Storing {
  id: number;
  slug: string;
  ours: string;
}

async function finish(
  { run }: Context,
  tx: Tx,
  { item, key, id, slug, ours, ...job }: Finishing,
): Promise<void> {
  await keepOldAddresses(tx, id, oldAddressesOf(item, slug, run.survey));
  await rememberImported(tx, { source: run.source, kind: 'article' }, [
    { key, target: String(id), digest: job.digest, ours },
  ]);
  const counts = job.draft.kind === 'page' ? job.report.pages : job.report.articles;
  counts[job.draft.state]++;
}
