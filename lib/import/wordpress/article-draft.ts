import { slugify } from '@/lib/articles/slug';
import { tagSlug } from '@/lib/articles/tags';
import { digestOf } from './digest';
import { findMoment } from './moment';
import { decoded } from './path';
import { plainLine } from './plain-words';
import type { Fate, ImportedState } from './states';
import type { Person, WhoIsWho } from './who-is-who';
import type { WxrItem } from './wxr/records';

/** An article as it will be stored, but for its body and its address. */
export interface ArticleDraft {
  kind: 'article' | 'page';
  state: ImportedState;
  title: string;
  summary: string;
  commentsOpen: boolean;
  publishedAt: Date | null;
  createdAt: Date;
  /** The last change after publication. */
  editedAt: Date | null;
  authors: Person[];
  tags: { slug: string; name: string }[];
  /** Whether its time had to be taken from the blog's own time, or was missing. */
  isTimeGuessed: boolean;
  /** What the operator may want to know of it, as the rest of a sentence about it. */
  remarks: string[];
}

/** A minute: what WordPress changes while it publishes is no edit. */
const EDIT_AFTER_MS = 60_000;

interface Surroundings {
  who: WhoIsWho;
  zoneMinutes: number;
  now: Date;
}

export function articleDraftOf(
  item: WxrItem,
  fate: Fate & { as: 'article' | 'page' },
  by: Surroundings,
): ArticleDraft {
  const remarks = fate.remark ? [fate.remark] : [];
  const moment = findMoment({ gmt: item.dateGmt, local: item.date, published: item.pubDate }, by.zoneMinutes);
  const at = moment?.at ?? by.now;
  const state = settledState(fate.state, { at: moment?.at, now: by.now, remarks });
  const publishedAt = state === 'draft' ? null : at;
  const modified = findMoment({ gmt: item.modifiedGmt, local: '' }, 0)?.at;
  const wasEdited = state === 'published' && modified && modified.getTime() > at.getTime() + EDIT_AFTER_MS;
  if (state !== 'draft' && !moment) remarks.push('has no date; it has that of its import');
  return {
    ...{ kind: fate.as, state, publishedAt, createdAt: at, editedAt: wasEdited ? modified : null, remarks },
    title: plainLine(item.title),
    summary: plainLine(item.excerpt),
    commentsOpen: item.commentStatus !== 'closed',
    authors: authorsOf(item, by.who),
    tags: tagsOf(item),
    isTimeGuessed: moment?.isGuess ?? false,
  };
}

/** An article is public from its date on, whatever the file calls it. */
function settledState(
  state: ImportedState,
  { at, now, remarks }: { at: Date | undefined; now: Date; remarks: string[] },
): ImportedState {
  if (state === 'scheduled' && !at) {
    remarks.push('was to be published at a time that the file does not tell; it is a draft here');
    return 'draft';
  }
  if (state === 'scheduled' && at && at <= now)
    remarks.push('was to be published at a time that is past; it will be at once');
  if (state === 'published' && at && at > now) {
    remarks.push('is published, but its date is still to come; it is scheduled here');
    return 'scheduled';
  }
  return state;
}

/** Its author, and those that a plugin for several authors names as terms. */
function authorsOf(item: WxrItem, who: WhoIsWho): Person[] {
  const named = item.terms
    .filter(({ taxonomy }) => taxonomy === 'author')
    .map(({ slug, name }) => who.authorNamed(slug.replace(/^cap-/, '')) ?? who.authorNamed(name));
  const only = who.authors.length === 1 ? who.authors[0] : undefined;
  const first = item.creator ? who.authorNamed(item.creator) : only;
  return [...new Set([first, ...named])].filter((author) => author !== undefined);
}

const TAXONOMIES = new Set(['', 'category', 'tag', 'post_tag']);

/** Categories and tags as tags. Old exports name each twice, once without saying what it is. */
function tagsOf(item: WxrItem): ArticleDraft['tags'] {
  const tags = new Map<string, { slug: string; name: string }>();
  const names = new Set<string>();
  const terms = item.terms
    .filter(({ taxonomy }) => TAXONOMIES.has(taxonomy))
    .sort((a, b) => Number(a.taxonomy === '') - Number(b.taxonomy === ''));
  for (const term of terms) {
    const name = plainLine(term.name) || decoded(term.slug);
    const slug = slugify(decoded(term.slug)) || tagSlug(name);
    if (!slug || tags.has(slug) || (term.taxonomy === '' && names.has(name.toLowerCase()))) continue;
    tags.set(slug, { slug, name });
    names.add(name.toLowerCase());
  }
  return [...tags.values()];
}

/** Names an item as it stands in the file, whose it is taken to be, and where its pictures are now. */
export function articleDigest(item: WxrItem, { authors }: ArticleDraft, moved: unknown[]): string {
  const { line: _, ...read } = item;
  return digestOf([read, authors.map(({ key }) => key), moved]);
}

/** Names what is stored of an article that an author can change. A scheduled one becomes public by itself. */
export function storedArticleDigest(stored: {
  title: string;
  summary: string;
  body: string;
  state: string;
}): string {
  const state = stored.state === 'scheduled' ? 'published' : stored.state;
  return digestOf([stored.title, stored.summary, stored.body, state]);
}
