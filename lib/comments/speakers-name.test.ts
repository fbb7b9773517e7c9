import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { nameKey } from '@/lib/identity/name-key';
import { Refusal } from '@/lib/refusal';
import { replyInput } from './input';
import { postReply } from './post-reply';
import { isSpeakersName } from './reply-scene';

const { db } = await testDatabase();
const member = (name: string) => addUser(db, { name, nameKey: nameKey(name) });
let guests = 0;
const writeAs = (articleId: number, name: string) =>
  postReply(
    db,
    null,
    replyInput.parse({ articleId, body: 'Words.', name, email: `guest${++guests}@example.org` }),
  );

async function refusedOn(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (error && !(error instanceof Refusal)) throw error;
  return Object.keys(error?.fields ?? {});
}

const nora = await member('Nora Lindqvist');
const article = await addArticle(db);
await addComment(db, { articleId: article.id, userId: nora.id });

test.each([
  'Nora Lindqvist',
  'NORA  lindqvist',
  'Nóra Lindqvist',
  'Nora Lindqvist (Author)',
  'Nora Lindqvist • Author',
  'Author Nora Lindqvist',
  'Nоrа Lindqvist',
  'Ｎｏｒａ Ｌｉｎｄｑｖｉｓｔ',
  'Nora\u200b Lindq\u00advist',
  'Nora Lindqvist ✓',
  '\u202etsivqdniL aroN',
])('a guest is refused the name %j under an article where a member speaks who has it', async (name) => {
  expect(await refusedOn(writeAs(article.id, name))).toEqual(['name']);
});

test.each(['Nora Lindqvists', 'Lindqvist Nora', 'Nora', 'Нора Линдквист'])(
  'the honest near name %j passes',
  async (name) => {
    expect(await refusedOn(writeAs(article.id, name))).toEqual([]);
  },
);

test('where the member does not speak, or not in public, the name is free', async () => {
  const elsewhere = await addArticle(db);
  expect(await refusedOn(writeAs(elsewhere.id, 'Nora Lindqvist'))).toEqual([]);
  await addComment(db, { articleId: elsewhere.id, userId: nora.id, state: 'held' });
  expect(await refusedOn(writeAs(elsewhere.id, 'Nora Lindqvist'))).toEqual([]);
});

test('a member keeps their own name, also beside another who has the same', async () => {
  const other = await member('Nora Lindqvist');
  const input = replyInput.parse({ articleId: article.id, body: 'Words by the other.' });
  const viewer = { ...other, role: 'commenter' } as const;
  expect((await postReply(db, viewer, input)).id).toBeGreaterThan(0);
});

test('it is found by indexes among many people and many comments', async () => {
  await db.execute(sql`insert into users (id, name, name_key)
    select 'u' || n, 'Person ' || n, 'person' || n % 5000 from generate_series(1, 20000) n`);
  await db.execute(sql`insert into comments (id, article_id, root_id, anchor, state, user_id, body, body_html)
    select id, ${article.id}::bigint, id, id, 'published', 'u' || (1 + n % 20000), 'x', '<p>x</p>'
    from (select n, nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, 30000) n) made`);
  await db.execute(sql`analyze users, ${comments}`);
  const draft = { body: '', name: 'person17' };
  const [plan] = await db.execute<{ 'QUERY PLAN': unknown }>(
    sql`explain (analyze, buffers, format json) select ${isSpeakersName(null, { articleId: article.id, draft })}`,
  );
  const text = JSON.stringify(plan);
  expect(text).toContain('users_name_key');
  expect(text).not.toContain('Seq Scan');
  expect(text).toContain('"Shared Hit Blocks"');
});
