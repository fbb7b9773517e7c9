import { eq, inArray } from 'drizzle-orm';
import { articleAuthors, articles, articleTags, tags } from '@/db/schema/articles';
import { renderBody } from '@/lib/articles/render-body';
import { setTags } from '@/lib/articles/tags';
import { announceChange } from '@/lib/site/changes';
import { storedArticleDigest } from '../wordpress/article-draft';
import { keepOldAddresses, type Slugs } from '../wordpress/choose-slug';
import { digestOf, shortKey } from '../wordpress/digest';
import { findImported, rememberImported } from '../wordpress/imported-rows';
import { KEEPS_ADDRESS } from '../wordpress/media';
import { countOf } from '../wordpress/plain-words';
import type { ImportReport } from '../wordpress/report';
import type { Tx } from '../wordpress/run';
import type { Draft } from './article-draft';
import type { Said } from './pictures';

/** Files that one note names. */
const NAMES_SHOWN = 5;

export interface Storing {
  source: string;
  /** The file's path within the folder. */
  path: string;
  draft: Draft;
  /** Of the file as it was read. */
  read: string;
  said: Said;
  authorIds: string[];
  slugs: Slugs;
  report: ImportReport;
}

/** Writes an article that is new, or takes over what changed in its file. What was changed here meanwhile stays. */
export async function storeArticle(tx: Tx, job: Storing): Promise<void> {
  const { source, path, draft, authorIds, report } = job;
  const key = shortKey(path);
  const { authors: _, remarks, wanted, addresses, tags: wantedTags, cover: __, ...fields } = draft;
  const digest = digestOf([job.read, draft.body]);
  const known = (await findImported(tx, { source, kind: 'article', keys: [key] })).get(key);
  const current = known && (await findCurrent(tx, Number(known.target)));
  if (known && current && known.digest === digest) return void report.unchanged++;
  const remember = (target: number, ours: string) =>
    rememberImported(tx, { source, kind: 'article' }, [{ key, target: String(target), digest, ours }]);
  if (known && current && storedArticleDigest(current) !== known.ours) {
    report.notes.push(`“${current.title}” changed in its file and was changed here too: ours stayed.`);
    return remember(current.id, known.ours);
  }
  const values = {
    ...fields,
    bodyFormat: 'markdown' as const,
    ...(await renderBody(tx, { body: draft.body, bodyFormat: 'markdown', language: draft.language })),
  };
  const { id, slug } = current
    ? await change(tx, current, values)
    : await add(tx, values, await job.slugs.choose(tx, wanted));
  await addAuthors(tx, id, authorIds);
  await setTags(tx, id, merged(current ? await listTags(tx, id) : [], wantedTags));
  await keepOldAddresses(
    tx,
    id,
    addresses.filter((address) => address !== `/${slug}`),
  );
  await remember(id, storedArticleDigest(values));
  await announceChange(tx, `article:${id}`, 'articles');
  for (const remark of remarks) report.notes.push(`${path} ${remark}.`);
  tellPictures(job);
  if (!current && wanted !== slug)
    report.notes.push(`${path} has the address /${slug}; /${wanted} was taken.`);
  (draft.kind === 'page' ? report.pages : report.articles)[draft.state]++;
}

function tellPictures({ path, said: { linked, missing }, report }: Storing): void {
  report.media.linked += linked.size;
  for (const address of linked) report.notes.push(`${KEEPS_ADDRESS}${address}`);
  if (missing.size === 0) return;
  const shown = [...missing].slice(0, NAMES_SHOWN).join(', ') + (missing.size > NAMES_SHOWN ? ', …' : '');
  report.notes.push(
    `${path} shows ${countOf(missing.size, 'picture')} that the folder does not hold: ${shown}.`,
  );
}

type Values = Omit<typeof articles.$inferInsert, 'slug'>;
type Current = NonNullable<Awaited<ReturnType<typeof findCurrent>>>;

async function findCurrent(tx: Tx, articleId: number) {
  const { id, slug, title, summary, body, state } = articles;
  const [found] = await tx
    .select({ id, slug, title, summary, body, state })
    .from(articles)
    .where(eq(id, articleId))
    .for('update');
  return found;
}

async function add(tx: Tx, values: Values, slug: string): Promise<{ id: number; slug: string }> {
  const [made] = await tx
    .insert(articles)
    .values({ ...values, slug })
    .returning({ id: articles.id });
  if (!made) throw new Error('The article could not be written.');
  return { id: made.id, slug };
}

async function change(tx: Tx, { id, slug }: Current, values: Values): Promise<{ id: number; slug: string }> {
  await tx.update(articles).set(values).where(eq(articles.id, id));
  return { id, slug };
}

async function addAuthors(tx: Tx, articleId: number, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const rows = userIds.map((userId, position) => ({ articleId, userId, position }));
  await tx.insert(articleAuthors).values(rows).onConflictDoNothing();
}

async function listTags(tx: Tx, articleId: number): Promise<{ slug: string; name: string }[]> {
  const ids = tx
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, articleId));
  return tx.select({ slug: tags.slug, name: tags.name }).from(tags).where(inArray(tags.id, ids));
}

function merged(...given: { slug: string; name: string }[][]): { slug: string; name: string }[] {
  return [...new Map(given.flat().map((tag) => [tag.slug, tag])).values()];
}
