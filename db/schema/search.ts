import { sql } from 'drizzle-orm';
import { bigint, customType, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { comments } from './comments';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What is searched of each article, whatever its state: who searches leaves out what is not public. `config` names the
 * text search configuration that made the words, as text and not as `regconfig`, which `pg_upgrade` refuses. Functions
 * and triggers are in the migration `search_articles_and_comments`.
 */
export const articleWords = pgTable(
  'article_words',
  {
    articleId: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    config: text().notNull(),
    titleWords: tsvector().notNull(),
    /** Title, summary, closing question and text, by their weights A, B and D. */
    words: tsvector().notNull(),
    /** Title and address, in small letters without accents: for finding what reads alike. */
    name: text().notNull(),
  },
  (t) => [
    index('article_words_words').using('gin', t.words),
    index('article_words_name').using('gin', sql`name gin_trgm_ops`),
    index('article_words_config').on(t.config),
  ],
);

/**
 * What is searched of each published comment. A table of its own: each reply changes the row of the comment that it
 * answers, and an index beside that row would be written anew each time.
 */
export const commentWords = pgTable(
  'comment_words',
  {
    commentId: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    articleId: bigint({ mode: 'number' }).notNull(),
    config: text().notNull(),
    /** Of the comment: what was said last is found first. */
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
    words: tsvector().notNull(),
  },
  (t) => [
    index('comment_words_latest').on(t.createdAt, t.commentId),
    // What waits to be sorted in is read by every search: a quarter of PostgreSQL's own limit.
    index('comment_words_words').using('gin', t.words).with({ gin_pending_list_limit: 1024 }),
  ],
);

/**
 * What is searched of each comment, whatever its state, by those who judge it: its words, who wrote it and its article's
 * title. They are not stemmed, since they are looked for by how they begin. Among them stand marks, which no text can
 * have: `state=held` and `article=12`, so that one index finds what is rare among its like.
 */
export const judgedWords = pgTable(
  'judged_words',
  {
    commentId: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    words: tsvector().notNull(),
  },
  (t) => [index('judged_words_words').using('gin', t.words).with({ gin_pending_list_limit: 1024 })],
);

/** Words that were seen in what is public, in small letters: what a mistyped word may have meant. */
export const knownWords = pgTable('known_words', { word: text().primaryKey() }, () => [
  index('known_words_alike').using('gin', sql`word gin_trgm_ops`),
]);

/**
 * Articles and comments (one of the two) whose words are to be made anew, in the order in which they changed. An act
 * only puts a number here: making words takes longer than writing the comment, and nobody is to wait for it.
 */
export const unsearched = pgTable('unsearched', {
  n: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  articleId: bigint({ mode: 'number' }),
  commentId: bigint({ mode: 'number' }),
});
