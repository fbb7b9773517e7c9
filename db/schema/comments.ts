import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { articles, bodyFormat } from './articles';
import { users } from './people';

export const commentState = pgEnum('comment_state', ['published', 'held', 'spam', 'removed']);

/**
 * Comments and replies. A comment is *drawn* when it is published or when drawn replies hang on it (then as a
 * stub). `visibleReplies` and `threadSize` are kept by `changeState` so that a page of threads is one index scan
 * whatever lies behind it.
 */
export const comments = pgTable(
  'comments',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    parentId: bigint({ mode: 'number' }).references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
    /** The first comment of the thread; its own id when it is the first. */
    rootId: bigint({ mode: 'number' }).notNull(),
    /** 0 for the first comment of a thread. */
    depth: integer().notNull().default(0),
    /** The number in `#comment-…`: the comment's id, or the one it had in WordPress. Unique within its article. */
    anchor: bigint({ mode: 'number' }).notNull(),
    state: commentState().notNull(),
    /** Why it is held, for the moderator, in plain words. */
    heldReason: text(),
    userId: text().references(() => users.id, { onDelete: 'set null' }),
    /** Only for guests, or for members whose account is gone. */
    guestName: text(),
    /** Never selected for a page. In lower case. */
    guestEmail: text(),
    guestWebsite: text(),
    /** Whether a guest asked to be told of answers: their address's owner has to say so too, see answers.ts. */
    wantsAnswers: boolean().notNull().default(false),
    body: text().notNull(),
    bodyFormat: bodyFormat().notNull().default('markdown'),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull().default(0),
    /** Drawn direct replies. */
    visibleReplies: integer().notNull().default(0),
    /** On the first comment of a thread: how many drawn comments the thread has, itself included. */
    threadSize: integer().notNull().default(0),
    /**
     * Since when the conversation that ends with this comment waits for a word of the article's authors; null where it does
     * not: answered, settled, or gone on by somebody else, who then waits in its stead. Kept by lib/comments/waits.ts.
     */
    waitsSince: timestamp({ withTimezone: true, precision: 3 }),
    /** Until when an author put it off. */
    laterUntil: timestamp({ withTimezone: true, precision: 3 }),
    /** When an author of the article said to have read it: shown to everyone. */
    readByAuthorAt: timestamp({ withTimezone: true, precision: 3 }),
    /** Where it was sent from (`203.0.113.9`, `2001:db8:0:7::/64`); forgotten after the days that the settings say. */
    network: text(),
    /** Names one sending of the form, so that a second one makes no second comment. */
    submissionKey: text(),
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    publishedAt: timestamp({ withTimezone: true, precision: 3 }),
    editedAt: timestamp({ withTimezone: true, precision: 3 }),
    /** What stood below it when it was edited: an answer of an author of the article, or a reply by somebody else. */
    editedAfter: text({ enum: ['answer', 'reply'] }),
    /** When its writer took it away for good: its words are gone then. */
    withdrawnAt: timestamp({ withTimezone: true, precision: 3 }),
  },
  (t) => [
    uniqueIndex('comments_anchor').on(t.articleId, t.anchor),
    uniqueIndex('comments_submission').on(t.articleId, t.submissionKey),
    index('comments_threads')
      .on(t.articleId, t.createdAt, t.id)
      .where(sql`parent_id is null and thread_size > 0`),
    index('comments_in_thread')
      .on(t.rootId, t.createdAt, t.id)
      .where(sql`state = 'published' or visible_replies > 0`),
    index('comments_replies').on(t.parentId, t.createdAt, t.id),
    index('comments_of_members')
      .on(t.articleId, t.userId, t.rootId)
      .where(sql`user_id is not null and state = 'published'`),
    index('comments_newest')
      .on(t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`state = 'published'`),
    index('comments_lately').on(t.articleId, t.publishedAt).where(sql`state = 'published'`),
    index('comments_judged').on(t.state, t.id),
    index('comments_judged_in_article').on(t.articleId, t.state, t.id),
    index('comments_waiting').on(t.articleId, t.waitsSince, t.id).where(sql`waits_since is not null`),
    // The second condition, which all fulfil, keeps it for who asks so: for one article's waits it would be gone through whole.
    index('comments_waiting_longest')
      .on(t.waitsSince, t.id, t.articleId, t.laterUntil)
      .where(sql`waits_since is not null and article_id > 0`),
    index('comments_put_off')
      .on(t.articleId, t.waitsSince, t.id)
      .where(sql`waits_since is not null and later_until is not null`),
    index('comments_from').on(t.network, t.createdAt).where(sql`network is not null`),
    index('comments_by_user').on(t.userId, t.createdAt.desc()),
    index('comments_by_guest').on(t.guestEmail),
  ],
);

/** Words of a comment that somebody answered, as they stood before they were edited: shown to everyone. */
export const answeredWords = pgTable(
  'answered_words',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    commentId: bigint({ mode: 'number' })
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    bodyHtml: text().notNull(),
    /** Since when they stood, and until when. */
    writtenAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
    replacedAt: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [index('answered_words_of_comment').on(t.commentId, t.id)],
);

/** Pingbacks and trackbacks: kept apart from the dialogue. */
export const mentions = pgTable(
  'mentions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['pingback', 'trackback'] }).notNull(),
    url: text().notNull(),
    title: text().notNull().default(''),
    excerpt: text().notNull().default(''),
    state: commentState().notNull(),
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [index('mentions_article').on(t.articleId)],
);
