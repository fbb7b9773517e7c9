import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addArticle, addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { announceChange } from '@/lib/site/changes';
import { type Carried, filledForm, post, readReplyForm, type Words, wordsIn } from './forms';
import { type Article, expect, test } from './roles';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === true,
  'Sends forms itself: no browser takes part, once is enough.',
);

const GUS: Words = { body: 'Kept words & <more>.', name: 'Gus', email: 'gus@example.org' };

/** The address of an article and the reply form that stands there. */
async function formOf(
  baseURL: string | undefined,
  { slug }: Article,
): Promise<{ address: string; form: Carried }> {
  const address = `${baseURL}/${slug}`;
  return { address, form: await readReplyForm(address) };
}

function listComments(db: Database, article: Article) {
  return db
    .select({ id: comments.id, body: comments.body, name: comments.guestName })
    .from(comments)
    .where(eq(comments.articleId, article.id));
}

const text = async (answer: Response) => ({ status: answer.status, html: await answer.text() });

test('the same form fifty times at once is one comment', async ({ db, article, baseURL }) => {
  const { address, form } = await formOf(baseURL, article);
  for (const submissionKey of ['', 'key-of-a-browser']) {
    const words = { ...GUS, body: `Sent often ${submissionKey}` };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(address, filledForm(form, words, { submissionKey }))),
    );
    const places = new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`));
    expect([...places]).toEqual([expect.stringMatching(/^303 \/c\/\d+\/held$/)]);
  }
  expect(await listComments(db, article)).toHaveLength(2);
});

test('a form from elsewhere stores nothing and hears so', async ({ db, article, baseURL }) => {
  const { address, form } = await formOf(baseURL, article);
  const origins: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
    { referer: 'https://evil.example/form' },
  ];
  for (const headers of origins) {
    const { status, html } = await text(await post(address, filledForm(form, GUS), headers));
    expect([headers, status]).toEqual([headers, 403]);
    expect(html).toContain('Not from here');
  }
  expect(await listComments(db, article)).toEqual([]);
  const fromHere = await post(address, filledForm(form, GUS), { 'sec-fetch-site': 'same-origin' });
  expect(fromHere.status).toBe(303);
});

test('an action that this build does not know gives the words back', async ({ db, article, baseURL }) => {
  const { address, form } = await formOf(baseURL, article);
  const field = '$ACTION_1:0';
  const known = JSON.parse(Object.fromEntries(form)[field] ?? '') as { id: string; bound: string };
  for (const id of [known.id.replace(/.{6}$/, 'abcdef'), 'deadbeef', '0'.repeat(40), 'toString']) {
    const unknown = JSON.stringify({ ...known, id });
    const { status, html } = await text(await post(address, filledForm(form, GUS, { [field]: unknown })));
    expect([id, status]).toEqual([id, 409]);
    expect(html).toContain('This page is from an earlier time');
    expect(wordsIn(html)).toBe(GUS.body);
    const headers = { origin: new URL(address).origin, 'next-action': id };
    const asScript = await fetch(address, { method: 'POST', body: '[]', headers });
    expect([id, asScript.status, await asScript.text()]).toEqual([
      id,
      409,
      'The blog was renewed since you opened this page. Please open the page again.',
    ]);
  }
  expect(await listComments(db, article)).toEqual([]);
});

test('a form larger than the blog takes is refused on a page of ours', async ({ db, article, baseURL }) => {
  const { address, form } = await formOf(baseURL, article);
  const huge = filledForm(form, { ...GUS, body: 'x'.repeat(3_000_000) });
  const { status, html } = await text(await post(address, huge));
  expect([status, html.includes('Too much at once')]).toEqual([413, true]);
  expect(await listComments(db, article)).toEqual([]);
});

test('crafted action fields neither break nor store anything', async ({ db, article, baseURL }) => {
  const { address, form } = await formOf(baseURL, article);
  const whole = Object.fromEntries(form);
  const id = (JSON.parse(whole['$ACTION_1:0'] ?? '') as { id: string }).id;
  const crafted: Record<string, string | null>[] = [
    { '$ACTION_1:0': 'nonsense' },
    { '$ACTION_1:0': null },
    { '$ACTION_1:1': null },
    { '$ACTION_1:1': '{{{' },
    { '$ACTION_1:1': '['.repeat(100_000) },
    { '$ACTION_1:1': '["$F1"]' },
    { '$ACTION_1:1': '[{"then":"$1:__proto__:then"}]' },
    { $ACTION_REF_1: null, '$ACTION_1:0': null, '$ACTION_1:1': null, $ACTION_KEY: null },
    { $ACTION_REF_2: '', $ACTION_REF_3: '', '$ACTION_2:0': whole['$ACTION_1:0'] ?? '' },
    { articleId: '0' },
    { articleId: '1e9' },
    { articleId: "1' or 1=1" },
    { articleId: null },
    { parentId: '-1' },
    { parentId: '99999999999999999999' },
  ];
  for (const changes of crafted) {
    const { status, html } = await text(await post(address, filledForm(form, GUS, changes)));
    expect([400, 404, 422], JSON.stringify(changes)).toContain(status);
    expect(wordsIn(html), JSON.stringify(changes)).toBe(GUS.body);
  }
  // Says that the form is another one, which is empty: no words are left to give back.
  const emptied = filledForm(form, GUS, { '$ACTION_1:1': '["$K1"]' });
  expect((await post(address, emptied)).status).toBe(400);
  const malformed: [string, string][] = [
    ['words', 'multipart/form-data; boundary=x'],
    ['words', 'multipart/form-data'],
    ['body=words', 'application/x-www-form-urlencoded'],
    ['{"body":"words"}', 'application/json'],
  ];
  for (const [body, type] of malformed) {
    const headers = { origin: new URL(address).origin, 'content-type': type };
    const answer = await fetch(address, { method: 'POST', body, headers });
    expect([type, answer.status]).toEqual([type, 400]);
  }
  const asScript = { origin: new URL(address).origin, 'next-action': id };
  expect((await fetch(address, { method: 'POST', body: '[[[', headers: asScript })).status).toBe(400);
  expect(await listComments(db, article)).toEqual([]);
});

test('over its limit each field has its sentence, and every word comes back', async ({
  db,
  article,
  baseURL,
}) => {
  const { address, form } = await formOf(baseURL, article);
  const long: Words = {
    body: 'b'.repeat(20_001),
    name: 'n'.repeat(101),
    email: `${'e'.repeat(250)}@example.org`,
    website: `https://example.org/${'w'.repeat(490)}`,
  };
  for (const [field, value] of Object.entries(long)) {
    const words = { ...GUS, website: '', [field]: value };
    const { status, html } = await text(await post(address, filledForm(form, words)));
    expect([field, status]).toEqual([field, 422]);
    expect(html, field).toContain(value);
    expect(wordsIn(html)).toBe(words.body);
    expect(html.match(/aria-invalid="true"/g), field).toHaveLength(1);
    expect(html.match(/role="alert"/g), field).toHaveLength(2);
  }
  const missing = await text(await post(address, filledForm(form, { body: 'b', name: ' ', email: 'no' })));
  expect(missing.html.match(/aria-invalid="true"/g)).toHaveLength(2);
  const most: Words = {
    body: 'b'.repeat(20_000),
    name: 'n'.repeat(100),
    email: `${'e'.repeat(242)}@example.org`,
    website: `https://example.org/${'w'.repeat(480)}`,
  };
  expect((await post(address, filledForm(form, most))).status).toBe(303);
  expect((await listComments(db, article))[0]?.body).toHaveLength(20_000);
});

test('an answer to what cannot be answered is refused with the words in it', async ({
  db,
  article,
  baseURL,
}) => {
  const { address, form } = await formOf(baseURL, article);
  const elsewhere = await addArticle(db);
  const parents = {
    removed: await addComment(db, { articleId: article.id, state: 'removed' }),
    held: await addComment(db, { articleId: article.id, state: 'held' }),
    spam: await addComment(db, { articleId: article.id, state: 'spam' }),
    'of another article': await addComment(db, { articleId: elsewhere.id }),
    'never there': { id: 2_000_000_000 },
  };
  const before = (await listComments(db, article)).length;
  for (const [which, { id }] of Object.entries(parents)) {
    const answer = await post(address, filledForm(form, GUS, { parentId: String(id) }));
    const { status, html } = await text(answer);
    expect([which, status, wordsIn(html)]).toEqual([which, 422, GUS.body]);
    expect(html).toMatch(/role="alert"[^>]*>[^<]*Your words are still in the form/);
  }
  expect(await listComments(db, article)).toHaveLength(before);
});

test('an article that closed, or went, while somebody wrote gives the words back', async ({
  db,
  article,
  baseURL,
}) => {
  const { address, form } = await formOf(baseURL, article);
  const become = async (change: Partial<typeof articles.$inferInsert>) => {
    await db
      .update(articles)
      .set(change)
      .where(and(eq(articles.id, article.id)));
    await db.transaction((tx) => announceChange(tx, `article:${article.id}`, 'articles'));
    const { status, html } = await text(await post(address, filledForm(form, GUS)));
    expect([change, status, wordsIn(html)]).toEqual([change, 422, GUS.body]);
    return html;
  };
  expect(await become({ commentsOpen: false })).toContain('is closed');
  expect(await become({ commentsOpen: true, state: 'draft' })).toContain('no longer here');
  expect(await become({ state: 'removed' })).toContain('no longer here');
  expect(await listComments(db, article)).toEqual([]);
});
