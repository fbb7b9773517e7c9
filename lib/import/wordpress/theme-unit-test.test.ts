import { existsSync } from 'node:fs';
import { and, asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleAuthors, articles, oldAddresses } from '@/db/schema/articles';
import { comments, mentions } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { importWordpress } from './import-wordpress';
import type { ImportReport } from './report';

const { db } = await testDatabase();

const REAL = '../shared/data/wxr/themeunittestdata.wordpress.xml';
const none = { published: 0, draft: 0, scheduled: 0, private: 0 };

const countRows = async () => {
  const [row] = await db.execute<Record<string, number>>(sql`
    select (select count(*)::int from articles) as articles, (select count(*)::int from comments) as comments,
      (select count(*)::int from mentions) as mentions, (select count(*)::int from users) as users`);
  return row;
};

describe.skipIf(!existsSync(REAL))(`WordPress’s own test export (skipped where ${REAL} is absent)`, () => {
  let first: ImportReport;
  beforeAll(async () => {
    first = await importWordpress(db, { file: REAL });
  }, 120_000);

  test('comes in with exactly the counts that it has', async () => {
    expect(first).toMatchObject({
      articles: { published: 55, scheduled: 1, draft: 1, private: 1 },
      pages: { ...none, published: 21 },
      comments: { published: 26, held: 3, spam: 0, removed: 0 },
      mentions: 4,
      people: 2,
      media: { copied: 0, linked: 37 },
      badges: 4,
      unchanged: 0,
    });
    expect(first.skipped.map(({ kind }) => kind)).toEqual(Array(70).fill('nav_menu_item'));
    expect(await countRows()).toEqual({ articles: 79, comments: 29, mentions: 4, users: 2 });
  });

  test('adds nothing when it is imported again, tried or in earnest', async () => {
    const before = await countRows();
    for (const dryRun of [true, false]) {
      const again = await importWordpress(db, { file: REAL, dryRun });
      expect(again).toMatchObject({
        articles: none,
        pages: none,
        comments: { published: 0, held: 0, spam: 0, removed: 0 },
        mentions: 0,
        people: 0,
        media: { copied: 0, linked: 0 },
        badges: 0,
        unchanged: 58 + 21 + 29 + 4 + 2 + 37,
      });
    }
    expect(await countRows()).toEqual(before);
  }, 120_000);

  test('keeps its thread of ten, with the badge on the author’s three in it', async () => {
    const rows = await db
      .select({ anchor: comments.anchor, depth: comments.depth, userId: comments.userId })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .where(
        and(eq(articles.slug, 'template-comments'), sql`${comments.depth} > 0 or ${comments.anchor} = 904`),
      )
      .orderBy(asc(comments.depth));
    expect(rows.map(({ anchor }) => anchor)).toEqual([904, 905, 906, 907, 910, 911, 912, 913, 914, 915]);
    expect(rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows.filter(({ userId }) => userId).map(({ anchor }) => anchor)).toEqual([910, 915]);
    const [article] = await db.select().from(articles).where(eq(articles.slug, 'template-comments'));
    expect(article).toMatchObject({ commentCount: 19, answerCount: 4 });
  });

  test('gives nobody an address on the file’s word', async () => {
    expect(
      await db
        .select({ name: users.name, email: users.email, role: users.role })
        .from(users)
        .orderBy(users.name),
    ).toEqual([
      { name: 'Theme Buster', email: null, role: 'author' },
      { name: 'Theme Reviewer', email: null, role: 'author' },
    ]);
    expect(first.notes.filter((note) => note.startsWith('Possibly'))).toHaveLength(2);
    expect(first.notes.join('\n')).not.toContain('@');
  });

  test('sets every article as Markdown, since that loses nothing of any', async () => {
    const rows = await db
      .select({ slug: articles.slug })
      .from(articles)
      .where(eq(articles.bodyFormat, 'html'));
    expect(rows).toEqual([]);
  });

  test('is found at its old addresses', async () => {
    const find = async (address: string) =>
      (
        await db
          .select({ slug: articles.slug })
          .from(oldAddresses)
          .innerJoin(articles, eq(articles.id, oldAddresses.articleId))
          .where(eq(oldAddresses.address, address))
      )[0]?.slug;
    expect(await find('/?p=1148')).toBe('template-comments');
    expect(await find('/2012/01/03/template-comments')).toBe('template-comments');
    expect(await find('/?page_id=155')).toBe('page-with-comments');
    expect(await find('/about/page-with-comments')).toBe('page-with-comments');
    expect(await find('/level-1/level-2/level-3')).toBe('level-3');
    expect(await find('/greek/επίπεδο-2/επίπεδο-3')).toBe('επίπεδο-3');
    expect(await find('/2010/09/10/post-format-gallery/canola2')).toBe('post-format-gallery');
  });

  test('keeps what must not be public apart', async () => {
    const states = await db
      .select({ state: articles.state, slug: articles.slug, publishedAt: articles.publishedAt })
      .from(articles)
      .where(sql`${articles.state} <> 'published'`)
      .orderBy(articles.slug);
    expect(states.map(({ slug, state }) => [slug, state])).toEqual([
      ['draft', 'draft'],
      ['scheduled', 'scheduled'],
      ['template-password-protected', 'private'],
    ]);
    expect(states[1]?.publishedAt?.toISOString()).toBe('2030-01-01T19:00:18.000Z');
  });

  test('names pings apart from the dialogue, and the authors whose names carry a slip', async () => {
    const pings = await db
      .select({ kind: mentions.kind, title: mentions.title })
      .from(mentions)
      .orderBy(mentions.id);
    expect(pings.map(({ kind }) => kind)).toEqual(['trackback', 'trackback', 'pingback', 'pingback']);
    expect(pings[0]?.title).toBe('Ping 1 « What’s a tellyworth?');
    const [slip] = await db
      .select({ name: users.name })
      .from(users)
      .innerJoin(articleAuthors, eq(articleAuthors.userId, users.id))
      .innerJoin(articles, eq(articles.id, articleAuthors.articleId))
      .where(eq(articles.slug, 'block-category-common'));
    expect(slip?.name).toBe('Theme Reviewer');
  });
});
