import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { articleAuthors, articles, oldAddresses } from '@/db/schema/articles';
import { recountArticle } from '@/lib/comments/counts';
import { endWrongWaits } from '@/lib/comments/waits';
import type { Viewer } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';
import { Refusal, refuseFields } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { chooseAuthors, setAuthors } from './authors';
import type { ArticleInput } from './input';
import { lockArticle, requireEditor } from './lock-article';
import { noteSaved } from './note-saved';
import { wasEverPublic } from './policy';
import { type EditedArticle, findArticleForEditing } from './queries';
import { renderBody } from './render-body';
import { setTranslations } from './set-translations';
import { findFreeSlug, holdAddresses, isReservedSlug, isTaken, slugify } from './slug';
import { setTags } from './tags';

/** Within which the same new article by the same author is one sending of the form. */
const SAME_SENDING_MINUTES = 10;

export interface SavedArticle {
  id: number;
  slug: string;
  /** What the next save is checked against. */
  version: string;
}

/**
 * Writes an article or page: a new one as a draft, a stored one in the state that it has. What readers see of a
 * published one changes with it, and its old address leads to the new one.
 * @throws Refusal when the viewer may not, the address is taken, or somebody else saved since the editor was opened
 */
export async function saveArticle(
  db: Database,
  viewer: Viewer | null,
  input: ArticleInput,
): Promise<SavedArticle> {
  return db.transaction(async (tx) => {
    const stored = input.articleId ? await lockArticle(tx, viewer, input.articleId) : undefined;
    requireEditor(viewer, stored?.authors.map(({ id }) => id) ?? [viewer?.id ?? '']);
    if (stored) refuseOutdated(stored, input);
    const authorIds = await chooseAuthors(tx, viewer, { stored, wanted: input.authorIds });
    const bodyFormat = stored?.bodyFormat ?? 'markdown';
    const rendered = await renderBody(tx, { body: input.body, bodyFormat, language: input.language });

    await holdAddresses(tx);
    const already = stored ? undefined : await findSameSending(tx, authorIds, input);
    if (already) return withVersion(tx, already);
    const slug = await chooseSlug(tx, stored, input);
    const { kind, title, summary, question, body, language, commentsOpen } = input;
    const { series, licence, canonicalUrl } = input;
    const words = {
      kind,
      title,
      summary,
      question,
      body,
      language,
      commentsOpen,
      series,
      licence,
      canonicalUrl,
      slug,
      isDemo: false,
      ...rendered,
    };
    const id = stored ? await rewrite(tx, stored, words) : await write(tx, words);

    if (stored && slug !== stored.slug) await keepOldAddress(tx, stored, slug);
    await setTags(tx, id, input.tags);
    await setTranslations(tx, id, input.translations);
    await setAuthors(tx, id, authorIds);
    if (stored && !isSameSet(authorIds, stored.authors)) {
      await recountArticle(tx, id);
      await endWrongWaits(tx, id);
    }
    if (stored?.state === 'published') await announceChange(tx, `article:${id}`, 'articles');
    await noteSaved(tx, { articleId: id, actorId: viewer.id, isNew: !stored });
    return withVersion(tx, { id, slug });
  });
}

function refuseOutdated(stored: EditedArticle, input: ArticleInput): void {
  if (stored.state === 'removed') {
    throw new Refusal(say('editing.removedMeanwhile'), {
      status: 409,
    });
  }
  if (input.replace === 'yes' || input.version === stored.version) return;
  throw new Refusal(say('editing.savedElsewhere'), {
    status: 409,
    fields: { version: say('editing.storedIsNewer') },
  });
}

/** A form that was sent twice, or whose answer got lost, makes one article. */
async function findSameSending(
  tx: Queryable,
  authorIds: string[],
  input: ArticleInput,
): Promise<Omit<SavedArticle, 'version'> | undefined> {
  const { kind, title, summary, question, body } = input;
  const [found] = await tx
    .select({ id: articles.id, slug: articles.slug })
    .from(articles)
    .innerJoin(articleAuthors, eq(articleAuthors.articleId, articles.id))
    .where(
      and(
        inArray(articleAuthors.userId, authorIds),
        gt(articles.createdAt, sql`now() - make_interval(mins => ${SAME_SENDING_MINUTES})`),
        eq(articles.state, 'draft'),
        eq(articles.kind, kind),
        eq(articles.title, title),
        eq(articles.summary, summary),
        eq(articles.question, question),
        sql`md5(${articles.body}) = md5(${body})`,
      ),
    )
    .limit(1);
  return found;
}

async function chooseSlug(
  tx: Queryable,
  stored: EditedArticle | undefined,
  input: ArticleInput,
): Promise<string> {
  if (input.slug === '') return findFreeSlug(tx, slugify(input.title), stored?.id);
  // An imported address may have a form that we would not give one: left alone, it stays.
  if (input.slug === stored?.slug) return stored.slug;
  const slug = slugify(input.slug);
  if (slug === '') refuseSlug(say('editing.slugNoLetter'));
  if (slug === stored?.slug) return slug;
  if (isReservedSlug(slug)) refuseSlug(say('editing.slugReserved'));
  if (!(await isTaken(tx, slug, stored?.id))) return slug;
  const free = await findFreeSlug(tx, slug, stored?.id);
  refuseSlug(say('editing.slugTaken', { slug, free }));
}

function refuseSlug(sentence: Sentence): never {
  throw refuseFields({ slug: sentence });
}

type Words = Omit<typeof articles.$inferInsert, 'id'>;

async function write(tx: Queryable, words: Words): Promise<number> {
  const [made] = await tx.insert(articles).values(words).returning({ id: articles.id });
  if (!made) throw new Error('The new article has no row.');
  return made.id;
}

async function rewrite(tx: Queryable, stored: EditedArticle, words: Words): Promise<number> {
  const isReworded = (['title', 'summary', 'question', 'body'] as const).some(
    (part) => words[part] !== stored[part],
  );
  const editedAt = stored.state === 'published' && isReworded ? sql`now()` : stored.editedAt;
  await tx
    .update(articles)
    .set({ ...words, editedAt })
    .where(eq(articles.id, stored.id));
  return stored.id;
}

/** Links to a once public address lead to the new one; an article that returns to an old address has it back. */
async function keepOldAddress(tx: Queryable, stored: EditedArticle, slug: string): Promise<void> {
  await tx.delete(oldAddresses).where(eq(oldAddresses.address, `/${slug}`));
  if (!wasEverPublic(stored, new Date())) return;
  const address = `/${stored.slug}`;
  await tx
    .insert(oldAddresses)
    .values({ address, articleId: stored.id })
    .onConflictDoUpdate({ target: oldAddresses.address, set: { articleId: stored.id } });
}

async function withVersion(tx: Queryable, saved: Omit<SavedArticle, 'version'>): Promise<SavedArticle> {
  const stored = await findArticleForEditing(tx, saved.id);
  return { ...saved, version: stored?.version ?? '' };
}

function isSameSet(ids: string[], authors: { id: string }[]): boolean {
  return ids.length === authors.length && authors.every(({ id }) => ids.includes(id));
}
