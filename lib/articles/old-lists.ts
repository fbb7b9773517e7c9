import type { Queryable } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { authorPath, tagPath } from '@/lib/site/paths';
import { listTitlesOfYear } from './archive-queries';
import { findAuthor, findImportedHandle } from './author-queries';
import { findTag } from './tag-queries';
import { tagSlug } from './tags';

/**
 * Where WordPress's lists have gone: `/tag/x`, `/category/parent/x`, `/author/login`, `/2019/05`, each also with its
 * `/page/2`, whose articles stand on other pages now. `path` is decoded. Undefined when it is none of them, or when
 * nothing stands in that list.
 */
export async function findOldList(db: Queryable, path: string): Promise<string | undefined> {
  const [kind = '', ...names] = path
    .replace(/\/page\/\d+$/, '')
    .split('/')
    .filter(Boolean);
  const last = names.at(-1);
  if (/^(tag|category)$/.test(kind) && last) return findTagPath(db, last);
  if (kind === 'author' && last && names.length === 1) return findAuthorPath(db, last);
  if (/^(19|20)\d\d$/.test(kind)) return findYearPath(db, Number(kind), names);
  return undefined;
}

async function findTagPath(db: Queryable, name: string): Promise<string | undefined> {
  const tag = (await findTag(db, name)) ?? (await findTag(db, tagSlug(name)));
  return tag && tagPath(tag.slug);
}

async function findAuthorPath(db: Queryable, name: string): Promise<string | undefined> {
  const handle = (await findImportedHandle(db, name)) ?? name;
  const author = await findAuthor(db, handle);
  return author && authorPath(author.handle);
}

async function findYearPath(
  db: Queryable,
  year: number,
  [month, day]: string[],
): Promise<string | undefined> {
  const isDate = (month === undefined || /^\d\d?$/.test(month)) && (day === undefined || /^\d\d?$/.test(day));
  if (!isDate) return undefined;
  const { timeZone } = await findBlog(db);
  const [any] = await listTitlesOfYear(db, { year, timeZone }, { limit: 1, offset: 0 });
  return any && `/archive/${year}${month ? `#month-${Number(month)}` : ''}`;
}
