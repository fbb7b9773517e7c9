import { asc, eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { importWordpress } from './import-wordpress';
import { author, comment, fileWith, post, wxr } from './testing';
import type { Claims } from './who-is-who';

const { db } = await testDatabase();
afterEach(async () => {
  await db.delete(articles);
  await db.delete(imported);
  await db.delete(users);
});

interface Given {
  authors?: string[];
  claims?: Claims;
  version?: string;
}

/** One article by miriam with these comments. */
const importComments = (given: string[], { authors, claims, version }: Given = {}) =>
  importWordpress(db, {
    file: fileWith(wxr({ version, authors, items: [post({ post_id: 1 }, { comments: given })] })),
    authors: claims,
  });
const writers = async () => {
  const rows = await db
    .select({ anchor: comments.anchor, name: users.name, guest: comments.guestName })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .orderBy(asc(comments.id));
  return rows.map(({ name, guest }) => (name ? `user ${name}` : `guest ${guest}`));
};
const answers = async () => (await db.select({ count: articles.answerCount }).from(articles))[0]?.count;
const everyone = () =>
  db.select({ name: users.name, email: users.email, role: users.role }).from(users).orderBy(users.name);

const MINE = 'miriam@old.example.org';

test('the author’s own replies keep the badge: by the user’s number', async () => {
  const report = await importComments([
    comment({ user_id: 2, author_email: 'other@example.org' }),
    comment({ user_id: 2, approved: 0 }),
    comment(),
  ]);
  expect(report).toMatchObject({ badges: 1, people: 1 });
  expect(await writers()).toEqual(['user Miriam Hale', 'user Miriam Hale', 'guest Ada']);
  expect(await answers()).toBe(1);
});

test('… by the address that the comments of the number carry, when the file declares no numbers', async () => {
  const authors = [author({ author_id: undefined })];
  const report = await importComments(
    [
      comment({ user_id: 77, author_email: MINE }),
      comment({ user_id: 77, author: 'Jane Doe', author_email: 'example@example.org' }),
    ],
    { authors },
  );
  expect(report).toMatchObject({ badges: 2, people: 1 });
  expect(await writers()).toEqual(['user Miriam Hale', 'user Miriam Hale']);
});

test('… but not by a guest’s address or name, which is reported instead', async () => {
  const report = await importComments([
    comment({ author_email: MINE.toUpperCase() }),
    comment({ author: 'Miriam Hale', author_email: 'x@example.org' }),
    comment({ author_email: MINE }),
  ]);
  expect(report.badges).toBe(0);
  expect(await writers()).toEqual(['guest Ada', 'guest Miriam Hale', 'guest Ada']);
  const [note] = report.notes;
  expect(note).toContain('Possibly miriam’s own: 2 comments with the address of “miriam”');
  expect(note).toContain('--author miriam=<that address>');
  expect(report.notes.join()).not.toContain('@');
});

test('… unless the operator claims the address', async () => {
  const given = [
    comment({ author_email: MINE.toUpperCase() }),
    comment({ user_id: 9, author: 'Mimi', author_email: MINE }),
    comment({ author_email: 'late@example.org' }),
  ];
  const report = await importComments(given, { claims: { Miriam: [MINE, 'late@example.org'] } });
  expect(report).toMatchObject({ badges: 3, notes: [] });
  expect(await everyone()).toEqual([{ name: 'Miriam Hale', email: MINE, role: 'author' }]);
});

test('nobody gets an address on the file’s word alone, and a member of the old blog stays one person', async () => {
  const given = [
    comment({ user_id: 5, author: 'Bo', author_email: 'bo@example.org' }),
    comment({ user_id: 5, author: 'Bo B.', author_email: 'bo@example.org' }),
    comment({ user_id: 6, author: '' }),
  ];
  const report = await importComments(given);
  expect(report).toMatchObject({ people: 3, badges: 0 });
  expect(await everyone()).toEqual([
    { name: 'Anonymous', email: null, role: 'commenter' },
    { name: 'Bo B.', email: null, role: 'commenter' },
    { name: 'Miriam Hale', email: null, role: 'author' },
  ]);
  expect(await writers()).toEqual(['user Bo B.', 'user Bo B.', 'user Anonymous']);
  const again = await importComments(given);
  expect(again).toMatchObject({ people: 0 });
});

test('a badge is the author’s of this article alone', async () => {
  const items = [
    post({ post_id: 1 }, { comments: [comment({ user_id: 3 })] }),
    post(
      { post_id: 2 },
      { plain: { 'dc:creator': 'jo' }, comments: [comment({ user_id: 3 }), comment({ user_id: 2 })] },
    ),
  ];
  const authors = [author(), author({ author_id: 3, author_login: 'jo', author_display_name: 'Jo' })];
  const report = await importWordpress(db, { file: fileWith(wxr({ authors, items })) });
  expect(report.badges).toBe(1);
});

test('the one who writes here under the author’s address is that author', async () => {
  const owner = await addUser(db, { email: MINE, emailVerified: new Date(), role: 'owner', name: 'Miriam' });
  const report = await importComments([comment({ user_id: 2 })]);
  expect(report).toMatchObject({ badges: 1, people: 1 });
  expect(await everyone()).toEqual([{ name: 'Miriam', email: MINE, role: 'owner' }]);
  expect(await db.select({ userId: articleAuthors.userId }).from(articleAuthors)).toEqual([
    { userId: owner.id },
  ]);
  expect(report.notes[0]).toContain('The author “Miriam Hale” has the address of Miriam here');
});

test.each(['commenter', 'moderator'] as const)(
  'a %s with the author’s address is not, without the operator’s word',
  async (role) => {
    await addUser(db, { email: MINE, emailVerified: new Date(), role, name: 'Somebody' });
    const report = await importComments([comment({ user_id: 2 })]);
    expect(report.notes).toEqual([]);
    expect(await everyone()).toEqual([
      { name: 'Miriam Hale', email: null, role: 'author' },
      { name: 'Somebody', email: MINE, role },
    ]);
    expect(await writers()).toEqual(['user Miriam Hale']);
  },
);

test('one comment with the author’s address among others of its number makes nobody an author', async () => {
  const authors = [author({ author_id: undefined })];
  const theirs = () => comment({ user_id: 77, author: 'Bo', author_email: 'bo@example.org' });
  const report = await importComments(
    [theirs(), theirs(), comment({ user_id: 77, author: 'Bo', author_email: MINE })],
    { authors },
  );
  expect(report.badges).toBe(0);
  expect(await writers()).toEqual(['user Bo', 'user Bo', 'user Bo']);
  expect(report.notes[0]).toContain('Possibly miriam’s own: 1 comment');
});

test('a byline is claimed later: its articles and comments go to the account with that address', async () => {
  const given = [comment({ user_id: 2 }), comment({ author_email: 'mim@example.org' })];
  await importComments(given);
  const person = await addUser(db, {
    email: 'mim@example.org',
    emailVerified: new Date(),
    role: 'commenter',
    name: 'Mim',
  });
  const report = await importComments(given, { claims: { miriam: 'mim@example.org' } });
  expect(report).toMatchObject({
    people: 1,
    comments: { published: 1 },
    badges: 1,
    articles: { published: 0 },
  });
  expect(await everyone()).toEqual([{ name: 'Mim', email: 'mim@example.org', role: 'author' }]);
  expect(await writers()).toEqual(['user Mim', 'user Mim']);
  expect(await answers()).toBe(2);
  expect(await db.select({ userId: articleAuthors.userId }).from(articleAuthors)).toEqual([
    { userId: person.id },
  ]);
  const again = await importComments(given, { claims: { miriam: 'mim@example.org' } });
  expect(again).toMatchObject({ people: 0, comments: { published: 0 } });
});

test('a claim of what belongs to another account already is left aside', async () => {
  await importComments([], { claims: { miriam: 'first@example.org' } });
  const report = await importComments([], { claims: { miriam: 'second@example.org' } });
  expect(report.notes[0]).toContain('belongs to another account already');
  expect(await everyone()).toEqual([{ name: 'Miriam Hale', email: 'first@example.org', role: 'author' }]);
});

test.each([
  [{ nobody: 'a@example.org' }, 'The file names no author “nobody”. It names: miriam.'],
  [{ miriam: 'no address' }, '“no address” is no e-mail address.'],
])('a claim that cannot be meant is refused before anything is stored', async (claims, sentence) => {
  await expect(importComments([comment()], { claims: claims as unknown as Claims })).rejects.toThrow(
    sentence,
  );
  expect(await everyone()).toEqual([]);
});

test('an old export, which declares no authors, names them by what is shown', async () => {
  const items = [
    post(
      { post_id: 1 },
      {
        plain: { 'dc:creator': 'Miriam Hale' },
        comments: [comment({ user_id: 1, author: 'Miriam Hale', author_email: MINE })],
      },
    ),
  ];
  const file = fileWith(wxr({ version: '1.0', authors: [], items }));
  const report = await importWordpress(db, { file });
  expect(report).toMatchObject({ badges: 0, people: 2 });
  expect(report.notes[0]).toContain('written by the member 1');
  const claimed = await importWordpress(db, { file, authors: { 'miriam hale': MINE } });
  expect(claimed).toMatchObject({ badges: 1, comments: { published: 1 }, people: 1 });
});

test('a display name in dc:creator is the declared author’s', async () => {
  const items = [
    post({ post_id: 1 }, { plain: { 'dc:creator': 'Miriam Hale' } }),
    post({ post_id: 2 }, { plain: { 'dc:creator': '>MIRIAM' } }),
    post({ post_id: 3 }, { plain: { 'dc:creator': undefined } }),
  ];
  await importWordpress(db, { file: fileWith(wxr({ items })) });
  expect(await everyone()).toHaveLength(1);
  expect(await db.select().from(articleAuthors)).toHaveLength(3);
});

test('what others wrote here is untouched by an import', async () => {
  const theirs = await addArticle(db, { slug: 'theirs' });
  await importComments([comment()]);
  const [kept] = await db.select().from(articles).where(eq(articles.id, theirs.id));
  expect(kept).toEqual(theirs);
});
