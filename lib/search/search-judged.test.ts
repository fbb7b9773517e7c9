import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { makeWords } from './make-words';
import { searchJudged } from './search-judged';

const { db } = await testDatabase();
const author = await addUser(db, { role: 'author' });
const article = await addArticle(db, { title: 'The harbour at Öland', authorIds: [author.id] });
const elsewhere = await addArticle(db, { title: 'Elsewhere' });
const member = await addUser(db, { name: 'Priya Raman', email: 'priya@example.org' });

const held = (given: object) => addComment(db, { articleId: article.id, state: 'held', ...given });
const find = (typed: string, scope: object = {}) =>
  searchJudged(db, typed, { limit: 31, mayTrace: true, ...scope });
const idsOf = async (typed: string, scope?: object) => (await find(typed, scope)).ids;

test('comments of every state are found by their words, their writer’s name and their article’s title', async () => {
  const { id } = await held({ body: 'Cheap lanterns.', guestName: 'Zsófia Kiss' });
  const other = await addComment(db, { articleId: elsewhere.id, state: 'spam', body: 'Cheap boats.' });
  expect(await idsOf('lanterns')).toEqual([id]);
  expect(await idsOf('lant')).toEqual([id]);
  expect(await idsOf('zsofia')).toEqual([id]);
  expect(await idsOf('Kiss harbour lanterns')).toEqual([id]);
  expect(await idsOf('oland')).toContain(id);
  expect(await idsOf('cheap')).toEqual([other.id, id]);
  expect(await idsOf('cheap', { state: 'spam' })).toEqual([other.id]);
  expect(await idsOf('cheap -boats')).toEqual([id]);
  expect(await find('cheap', { state: 'held' })).toMatchObject({ count: 1, isMore: false });
  expect(await idsOf('xyzzy')).toEqual([]);
});

test('what was judged, renamed or edited a moment ago is found as it is now', async () => {
  const { id } = await held({ body: 'A quince.', userId: member.id });
  expect(await idsOf('quince', { state: 'held' })).toEqual([id]);
  await db.update(comments).set({ state: 'removed' }).where(eq(comments.id, id));
  expect(await idsOf('quince', { state: 'held' })).toEqual([]);
  expect(await idsOf('quince', { state: 'removed' })).toEqual([id]);
  await db.update(users).set({ name: 'Petra Lind' }).where(eq(users.id, member.id));
  expect(await idsOf('petra quince')).toEqual([id]);
  expect(await idsOf('raman quince')).toEqual([]);
  await db.update(comments).set({ bodyHtml: '<p>A medlar.</p>' }).where(eq(comments.id, id));
  expect(await idsOf('quince')).toEqual([]);
  await db.update(articles).set({ title: 'The lighthouse' }).where(eq(articles.id, article.id));
  expect(await idsOf('lighthouse medlar')).toEqual([id]);
});

test('somebody’s whole address and a network find what came from there, for who may know it', async () => {
  const guest = await held({ guestName: 'Gus', guestEmail: 'gus@example.org', network: '203.0.113.9' });
  const own = await held({ userId: member.id, network: '2001:db8:0:7::/64' });
  expect(await idsOf('GUS@example.org')).toEqual([guest.id]);
  expect(await idsOf('priya@example.org')).toContain(own.id);
  expect(await idsOf('priya@example.org', { state: 'spam' })).toEqual([]);
  expect(await idsOf('203.0.113.9')).toEqual([guest.id]);
  expect(await idsOf('2001:db8:0:7::/64')).toEqual([own.id]);
  expect(await idsOf('2001:0db8:0:7:1:2:3:4')).toEqual([own.id]);
  expect(await idsOf('gus@example')).toEqual([]);
  for (const typed of ['gus@example.org', '203.0.113.9'])
    expect(await idsOf(typed, { mayTrace: false })).toEqual([]);
});

test('an author finds what stands under their own articles, and nothing else', async () => {
  const own = await held({ body: 'Marzipan here.' });
  await addComment(db, { articleId: elsewhere.id, body: 'Marzipan there.' });
  expect(await idsOf('marzipan', { authorId: author.id })).toEqual([own.id]);
  const nobody = await addUser(db, { role: 'author' });
  expect(await idsOf('marzipan', { authorId: nobody.id })).toEqual([]);
});

test('an author of very many articles finds what stands under them, and nothing else', async () => {
  const busy = await addUser(db, { role: 'author' });
  await db.execute(sql`
    with made as (insert into articles (slug, title) select 'busy-' || n, 'Busy' from generate_series(1, 60) n returning id)
    insert into article_authors (article_id, user_id) select id, ${busy.id} from made`);
  const [own] = await db.execute<{ id: string }>(sql`select id from articles where slug = 'busy-60'`);
  const { id } = await addComment(db, { articleId: Number(own?.id), body: 'Nougat here.' });
  await addComment(db, { articleId: elsewhere.id, body: 'Nougat there.' });
  expect(await idsOf('nougat', { authorId: busy.id })).toEqual([id]);
});

test('pages under a search follow each other without a gap, also where very many are found', async () => {
  await db.execute(sql`
    insert into comments (article_id, root_id, anchor, state, guest_name, body, body_html)
    select ${elsewhere.id}::bigint, n, n + 5000000, 'spam', 'G', 'x', '<p>Casino ' || n || case when n % 40 = 0 then ' roulette' else '' end || '</p>'
    from generate_series(1, 1200) n`);
  while ((await makeWords(db, 5_000)) > 0);
  const all = async (typed: string, scope: object) => {
    const ids: number[] = [];
    for (let before: number | undefined; ; ) {
      const page = await idsOf(typed, { ...scope, before, limit: 301 });
      ids.push(...page.slice(0, 300));
      if (page.length < 301) return ids;
      before = ids.at(-1);
    }
  };
  const found = await all('casino', { state: 'spam' });
  expect(found).toHaveLength(1_200);
  expect(found).toEqual([...new Set(found)].sort((one, other) => other - one));
  expect(await all('roulette', {})).toHaveLength(30);
  expect(await find('casino')).toMatchObject({ count: 500, isMore: true });
  expect(await all('casino', { state: 'held' })).toEqual([]);
});

test.each([
  ['', 'no-words'],
  ['"', 'no-words'],
  [`')); drop table comments; --`, undefined],
  ['-only -these', 'only-excluded'],
  ['& | ! :* <-> ( )', 'no-words'],
  ['\\', 'no-words'],
  ['state=held', undefined],
  ["'state=held'", undefined],
  ['a'.repeat(10_000), undefined],
  ['zither '.repeat(2_000), undefined],
  ['\u0000\ud800', 'no-words'],
  ['or or or', 'no-words'],
  ['"unclosed words', undefined],
])('any text is searched for or plainly refused: %j', async (typed, trouble) => {
  const found = await find(typed);
  expect(found.trouble).toBe(trouble);
  expect(found.ids).toEqual([]);
  expect(found.isCut).toBe(typed.length > 200);
});
