import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { users } from './people';

export const articleKind = pgEnum('article_kind', ['article', 'page']);
export const articleState = pgEnum('article_state', [
  'draft',
  'scheduled',
  'published',
  'private',
  'removed',
]);
export const bodyFormat = pgEnum('body_format', ['markdown', 'html']);

const id = () => bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity();

/** Articles and pages. Only `published` ones are ever public. */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    kind: articleKind().notNull().default('article'),
    state: articleState().notNull().default('draft'),
    slug: text().notNull().unique(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    /** The closing question that heads the reply form. */
    question: text().notNull().default(''),
    body: text().notNull().default(''),
    bodyFormat: bodyFormat().notNull().default('markdown'),
    /** Sanitised HTML, made from `body` when it is saved. */
    bodyHtml: text().notNull().default(''),
    /** The version of the renderer that made `bodyHtml`. */
    renderVersion: smallint().notNull().default(0),
    wordCount: integer().notNull().default(0),
    /** BCP 47; null means the blog's language. */
    language: text(),
    /** What series it is a part of; empty for none. */
    series: text().notNull().default(''),
    /** SPDX name, see lib/articles/licences.ts; empty for none. */
    licence: text().notNull().default(''),
    /** Where it was first published, when that was elsewhere; empty when it was here. */
    canonicalUrl: text().notNull().default(''),
    commentsOpen: boolean().notNull().default(true),
    /** Published comments, kept by the acts of lib/comments in their transaction. */
    commentCount: integer().notNull().default(0),
    /** Those of them that the article's authors wrote. */
    answerCount: integer().notNull().default(0),
    /** For `scheduled`: when it is due. */
    publishedAt: timestamp({ withTimezone: true, precision: 3 }),
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    /** The last change of the words after publication. */
    editedAt: timestamp({ withTimezone: true, precision: 3 }),
    removedAt: timestamp({ withTimezone: true, precision: 3 }),
    /** Planted by the demo and not touched since: the first import may remove it. */
    isDemo: boolean().notNull().default(false),
  },
  (t) => [
    index('articles_latest')
      .on(t.kind, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`state = 'published'`),
    index('articles_series').on(sql`lower(series)`, t.publishedAt).where(sql`series <> ''`),
    index('articles_due').on(t.publishedAt).where(sql`state = 'scheduled'`),
  ],
);

/** Who wrote an article. The "Author" badge is drawn from this table and from nothing else. */
export const articleAuthors = pgTable(
  'article_authors',
  {
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    position: smallint().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.userId] }),
    index('article_authors_user').on(t.userId, t.articleId),
  ],
);

export const tags = pgTable('tags', { id: id(), slug: text().notNull().unique(), name: text().notNull() });

export const articleTags = pgTable(
  'article_tags',
  {
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    tagId: bigint({ mode: 'number' })
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.tagId] }),
    index('article_tags_tag').on(t.tagId, t.articleId),
  ],
);

/** Addresses under which an article was known before: old slugs (`/old`), and WordPress's (`/?p=12`, `/2012/05/hello`). */
export const oldAddresses = pgTable(
  'old_addresses',
  {
    address: text().primaryKey(),
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (t) => [index('old_addresses_article').on(t.articleId)],
);

/** What an author named as the same text in another language: an article here, or an address elsewhere. */
export const articleTranslations = pgTable(
  'article_translations',
  {
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** In which order they were named, from 0. */
    position: smallint().notNull(),
    /** Null when it is elsewhere. */
    toArticleId: bigint({ mode: 'number' }).references(() => articles.id, { onDelete: 'cascade' }),
    /** Absolute; empty when it is here. */
    url: text().notNull().default(''),
    /** BCP 47; empty when it is here: then it is the article's own. */
    language: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.position] }),
    index('article_translations_to').on(t.toArticleId).where(sql`to_article_id is not null`),
  ],
);

/** Uploaded pictures, kept under the data folder as `uploads/<file>`. */
export const pictures = pgTable('pictures', {
  /** sha256 of the bytes, first 32 hex digits, and the ending. */
  file: text().primaryKey(),
  mime: text().notNull(),
  bytes: integer().notNull(),
  /** Pixels. */
  width: integer().notNull(),
  height: integer().notNull(),
  /** 1 for one that stands still; 0 until somebody looked. */
  frames: smallint().notNull().default(0),
  /** The colours of its quarters, see lib/pictures/look-at-picture.ts. */
  tints: text().notNull().default(''),
  alt: text().notNull().default(''),
  /** The name that the file had on its owner's machine. */
  name: text().notNull().default(''),
  uploadedBy: text().references(() => users.id, { onDelete: 'set null' }),
  createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
});
