import { LICENCES } from '@/lib/articles/licences';
import { slugify } from '@/lib/articles/slug';
import { parseTags, TAG_LIMIT, TAGS_LIMIT, type Tag } from '@/lib/articles/tags';
import { canonicalLanguage } from '@/lib/blog/language';
import { oneLine } from '@/lib/site/text';
import type { ImportedState } from '../wordpress/states';
import { addressesOf, nameOf } from './addresses';
import { Fields } from './fields';
import type { Document } from './front-matter';
import { dayIn, momentOf } from './moment';

/** An article as its file has it, but for its pictures. */
export interface Draft {
  kind: 'article' | 'page';
  state: ImportedState;
  title: string;
  summary: string;
  question: string;
  body: string;
  language: string | null;
  series: string;
  licence: string;
  canonicalUrl: string;
  commentsOpen: boolean;
  publishedAt: Date | null;
  createdAt: Date;
  editedAt: Date | null;
  tags: Tag[];
  authors: string[];
  /** The address that it asks for. */
  wanted: string;
  addresses: string[];
  /** A picture that stands for the article, when its text does not show it. */
  cover: string;
  /** What the operator may want to know of it, as the rest of a sentence about it. */
  remarks: string[];
}

const TITLE_LIMIT = 300;
const SUMMARY_LIMIT = 500;
/** A minute: what a generator changes while it publishes is no edit. */
const EDIT_AFTER_MS = 60_000;

interface Setting {
  timeZone: string;
  now: Date;
}

/** Reads an article out of a file at `path` within the folder. */
export function draftOf(path: string, document: Document, { timeZone, now }: Setting): Draft {
  const fields = new Fields(document.fields);
  const remarks: string[] = [];
  const named = titleAndBody(fields, document.body, path);
  const at = dateOf(fields, path, timeZone);
  if (!at) remarks.push('has no date, so it is a page');
  const kind = isPage(fields) || !at ? 'page' : 'article';
  const state = stateOf(fields, path, { at, now });
  const modified = momentOf(
    fields.value('lastmod', 'updated', 'updated_at', 'last_modified_at', 'modified', 'date-modified'),
    timeZone,
  );
  const isEdited = at && modified && modified.getTime() > at.getTime() + EDIT_AFTER_MS && modified <= now;
  const all = tagsOf(fields);
  if (all.length > TAGS_LIMIT) remarks.push(`has ${all.length} tags; the first ${TAGS_LIMIT} came along`);
  return {
    ...named,
    ...{ kind, state, remarks },
    summary: cut(
      fields.text('description', 'summary', 'excerpt', 'custom_excerpt', 'subtitle'),
      SUMMARY_LIMIT,
    ),
    question: cut(fields.text('question'), TITLE_LIMIT),
    language: canonicalLanguage(fields.text('lang', 'language', 'locale')) ?? null,
    series: cut(fields.list(['series'])[0] ?? '', 100),
    licence: Object.hasOwn(LICENCES, fields.text('licence', 'license'))
      ? fields.text('licence', 'license')
      : '',
    canonicalUrl: canonicalOf(fields),
    commentsOpen: !fields.isFalse('comments', 'comment', 'commentsOpen'),
    publishedAt: state === 'draft' ? null : (at ?? now),
    createdAt: at ?? now,
    editedAt: isEdited && state === 'published' ? modified : null,
    tags: all.slice(0, TAGS_LIMIT),
    authors: [...new Set(fields.list(['authors', 'author']).map((name) => cut(name, 100)))],
    wanted: nameOf(path, fields) || slugify(named.title),
    addresses: addressesOf(path, fields, at),
    cover: fields.text('feature_image', 'featured_image', 'featureimage', 'cover', 'image', 'thumbnail'),
  };
}

/** A title of its own, else the text's first heading, which then is none any more, else the file's name. */
function titleAndBody(fields: Fields, body: string, path: string): Pick<Draft, 'title' | 'body'> {
  const given = plainTitle(fields.text('title'));
  const [heading = '', words = ''] = /^\s*# +(.+?)(?: +#+)?[ \t]*(?:\n|$)/.exec(body) ?? [];
  const headed = plainTitle(words);
  // Many files say their title twice.
  const rest = given === '' || given === headed ? body.slice(heading.length) : body;
  const name = nameOf(path, fields).replaceAll('-', ' ');
  return { title: given || headed || name.charAt(0).toUpperCase() + name.slice(1), body: rest.trim() };
}

/** A title is plain words: marks of code and emphasis around them would be shown as they are. */
function plainTitle(text: string): string {
  return cut(text.replace(/(`+|\*\*?)(?=\S)(.+?)\1/g, '$2'), TITLE_LIMIT);
}

function dateOf(fields: Fields, path: string, timeZone: string): Date | undefined {
  const value = fields.value(
    'date',
    'publishDate',
    'pubDate',
    'published_at',
    'published',
    'created_at',
    'created',
  );
  return (
    momentOf(value, timeZone) ??
    momentOf(dayIn(`/${fields.text('path', 'permalink', 'url')}`), timeZone) ??
    momentOf(dayIn(path), timeZone)
  );
}

function isPage(fields: Fields): boolean {
  return [fields.text('layout'), fields.text('type'), fields.text('template')].some((kind) =>
    /^pages?(\.html)?$/.test(kind),
  );
}

function stateOf(
  fields: Fields,
  path: string,
  { at, now }: { at: Date | undefined; now: Date },
): ImportedState {
  const status = fields.text('status').toLowerCase();
  if (status === 'private' || fields.text('visibility') === 'private') return 'private';
  const isDraft =
    fields.isTrue('draft') || fields.isFalse('published', 'publish') || /^(?:.*\/)?_drafts\//.test(path);
  if (isDraft || status === 'draft') return 'draft';
  return at && at > now ? 'scheduled' : 'published';
}

function tagsOf(fields: Fields): Tag[] {
  const names = fields.list(['tags', 'tag', 'categories', 'category'], { bySpaces: true });
  return parseTags(names.map((name) => cut(name.replaceAll(',', ' '), TAG_LIMIT)).join(','));
}

function canonicalOf(fields: Fields): string {
  const address = fields.text('canonical_url', 'canonicalUrl', 'canonical');
  return /^https?:\/\/[^\s/]/.test(address) && URL.canParse(address) ? address : '';
}

function cut(text: string, limit: number): string {
  const line = oneLine(text).replace(/\s+/g, ' ');
  return line.length > limit ? line.slice(0, limit).toWellFormed().trim() : line;
}
