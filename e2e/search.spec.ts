import { eq } from 'drizzle-orm';
import { addArticle, addComment } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { parseTags, setTags } from '@/lib/articles/tags';
import { recountArticle } from '@/lib/comments/counts';
import { ALL_FOUR, look } from './looking';
import { expect, test, uniqueName } from './roles';
import { watchScripts, watchTrouble } from './scripts';
import { wordsMade } from './words-made';

/** A word that nobody else in this run has. */
const uniqueWord = () => uniqueName('q').replace(/[^a-z]/g, (char) => 'abcdefghijklmno'[Number(char)] ?? 'z');

test('from the header of any page to the comment that was looked for', async ({
  page,
  db,
  author,
  article,
}) => {
  const word = uniqueWord();
  const found = await addArticle(db, { title: `On ${word}`, authorIds: [author.id] });
  await addComment(db, {
    articleId: article.id,
    guestName: 'Priya',
    bodyHtml: `<p>I said ${word}, &amp; &lt;meant&gt; it.</p>`,
  });
  const reply = await addComment(db, { articleId: article.id, userId: author.id, body: `${word} indeed.` });
  await recountArticle(db, article.id);
  await wordsMade(db);
  await page.goto('/archive');
  const field = page.getByRole('searchbox', { name: 'Search this blog' });
  await field.fill(word);
  await field.press('Enter');
  await expect(page).toHaveURL(`/search?q=${word}`);
  await expect(page).toHaveTitle(new RegExp(word));
  await expect(page.getByRole('region', { name: 'Articles' }).getByRole('link')).toHaveText([found.title]);
  const said = page.getByRole('region', { name: 'Comments' }).locator('li');
  await expect(said).toHaveCount(2);
  await expect(said.nth(0).locator('.author-badge')).toHaveText('Author');
  await expect(said.nth(1).locator('.author-badge')).toHaveCount(0);
  await expect(said.nth(1).locator('.comment-body')).toHaveText(`I said ${word}, & <meant> it.`);
  await expect(page.locator('mark')).toHaveText([word, word, word]);
  await said.nth(0).locator('.comment-time').click();
  await expect(page).toHaveURL(`/${article.slug}#comment-${reply.anchor}`);
});

test('a slash goes to the search from every page, and stays a slash where somebody writes', async ({
  page,
  article,
  hasScripts,
}) => {
  test.skip(!hasScripts, 'Keys are heard by scripts.');
  for (const path of [
    '/',
    `/${article.slug}`,
    '/archive',
    `/${article.slug}/respond`,
    '/search?q=word',
    '/no-such-thing',
    '/sign-in',
  ]) {
    await page.goto(path);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox'), path).toBeFocused();
    await page.keyboard.type('/');
    await expect(page.getByRole('searchbox'), path).toHaveValue(/\//);
  }
  await page.goto(`/${article.slug}`);
  const body = page.locator('#respond [name=body]');
  await body.pressSequentially('this/that');
  await expect(body).toHaveValue('this/that');
  await page.locator('h1').click();
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

test('only articles or only comments, further and back, each once', async ({ page, db, author, article }) => {
  const word = uniqueWord();
  for (let n = 0; n < 12; n++) await addArticle(db, { title: `${word} ${n}`, authorIds: [author.id] });
  for (let n = 0; n < 25; n++) await addComment(db, { articleId: article.id, body: `${word} number ${n}.` });
  const ways = page.getByRole('navigation', { name: 'What to show' });
  await wordsMade(db);
  await page.goto(`/search?q=${word}`);
  await expect(ways.getByRole('link')).toHaveText(['Everything', '12 articles', '25 comments']);
  await ways.getByRole('link', { name: '12 articles' }).click();
  await expect(page.locator('.found-list li')).toHaveCount(10);
  await page.getByRole('link', { name: 'Further articles' }).click();
  await expect(page.locator('.found-list li')).toHaveCount(2);
  await page.getByRole('link', { name: 'To the beginning' }).click();
  await expect(page.locator('.found-list li')).toHaveCount(10);
  await ways.getByRole('link', { name: '25 comments' }).click();
  const seen = await page.locator('.comment-body').allTextContents();
  await page.getByRole('link', { name: 'Further comments' }).click();
  await expect(page.locator('.comment-body')).toHaveCount(5);
  seen.push(...(await page.locator('.comment-body').allTextContents()));
  expect(new Set(seen).size).toBe(25);
  await expect(page.getByRole('link', { name: 'Further comments' })).toHaveCount(0);
});

test('what is held or taken back is gone from the search at once, and was never there as a draft', async ({
  request,
  db,
  author,
  article,
}) => {
  const word = uniqueWord();
  await addArticle(db, { title: `Draft ${word}`, state: 'draft', authorIds: [author.id] });
  const { id } = await addComment(db, { articleId: article.id, body: `Now ${word}.` });
  const finds = async () =>
    (await (await request.get(`/search?q=${word}`)).text()).includes(`<mark>${word}</mark>`);
  await wordsMade(db);
  expect(await finds()).toBe(true);
  await db.update(comments).set({ state: 'held' }).where(eq(comments.id, id));
  expect(await finds()).toBe(false);
});

test('a mistyped word, a title that reads alike, a tag of that name', async ({ page, db, author }) => {
  const word = `${uniqueWord()}ology`;
  const article = await addArticle(db, { title: `Of ${word} and more`, authorIds: [author.id] });
  await setTags(db, article.id, parseTags(word));
  await wordsMade(db);
  const mistyped = word.replace('olo', 'ool');
  await page.goto(`/search?q=${mistyped}`);
  await expect(page.getByRole('status')).toContainText(
    `Nothing here says “${mistyped}”. Shown is what says “${word}”.`,
  );
  await page.goto(`/search?q=${word}`);
  await page.getByRole('status').getByRole('link', { name: word }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word);
  await page.goto(`/search?q=${word}+xyzzyplugh`);
  await page.getByRole('region', { name: 'Titles that read alike' }).getByRole('link').first().click();
  await expect(page).toHaveURL(`/${article.slug}`);
});

test('whoever comes to a missing page finds what was meant, or can search for it', async ({
  page,
  db,
  author,
}) => {
  const word = uniqueWord();
  const article = await addArticle(db, {
    title: `Ten minutes of ${word}`,
    slug: `ten-minutes-of-${word}`,
    authorIds: [author.id],
  });
  await wordsMade(db);
  const path = `/2012/05/ten-minuts-${word}.html`;
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('searchbox')).toHaveValue(`ten minuts ${word}`);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(new RegExp(`/search\\?q=ten\\+minuts\\+${word}`));
  await page.goto(path);
  await page.getByRole('link', { name: article.title }).click();
  await expect(page).toHaveURL(`/${article.slug}`);
});

test('a search is the same for whoever asks, is kept nowhere and by no search engine, and needs no framework', async ({
  page,
  request,
  hasScripts,
}) => {
  const trouble = hasScripts ? await watchTrouble(page) : [];
  const scripts = watchScripts(page);
  const cookie = 'next-auth.session-token=secret; rejoinder-signed-in=1';
  const ask = (headers?: Record<string, string>) =>
    request.get('/search?q=the+door&utm_source=x&q=second', { headers });
  const [one, other] = await Promise.all([ask(), ask({ cookie })]);
  // What stands in the head comes in the order in which it was found.
  const pieces = async (answer: typeof one) =>
    (await answer.text())
      .replace(/ data-flight="[^"]*"/, '')
      .match(/<[^>]+>[^<]*/g)
      ?.sort();
  expect(await pieces(one)).toEqual(await pieces(other));
  expect(await other.text()).not.toContain('secret');
  expect(one.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
  await page.goto('/search?q=the+door');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  expect(await page.content()).not.toContain('__next_f');
  if (hasScripts) {
    await page.waitForLoadState('networkidle');
    expect(scripts.paths()).toEqual(['/loader.js']);
  }
  expect(trouble).toEqual([]);
});

test('any question is answered: none, a long one, one of marks alone, one that only leaves out', async ({
  page,
}) => {
  for (const [query, sentence] of [
    ['', 'Or look through'],
    ['x'.repeat(10_000), 'only its beginning was looked for'],
    ['word '.repeat(50), 'only its beginning was looked for'],
    ['!"()', 'There is no word in this'],
    ['🎸', 'There is no word in this'],
    ['-this', 'What is to be found?'],
    ['the', 'These words stand in nearly everything'],
    ['%00%ED%A0%80', 'There is no word in this'],
    ['日本語'.repeat(100), 'only its beginning was looked for'],
  ] as const) {
    const answer = await page.goto(`/search?q=${query.startsWith('%') ? query : encodeURIComponent(query)}`);
    expect(answer?.status(), query.slice(0, 20)).toBe(200);
    await expect(page.getByRole('main'), query.slice(0, 20)).toContainText(sentence);
  }
});

test('browsers are told how to search here', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=search]').getAttribute('href');
  const answer = await request.get(address ?? '');
  expect(answer.headers()['content-type']).toContain('application/opensearchdescription+xml');
  expect(await answer.text()).toContain(`template="${baseURL}/search?q={searchTerms}"`);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
  expect(data.potentialAction.target.urlTemplate).toBe(`${baseURL}/search?q={search_term_string}`);
});

test('the search is for everyone, in either direction of writing, with the longest of words', async ({
  page,
  db,
  author,
  article,
  hasScripts,
}) => {
  test.skip(!hasScripts, 'axe is a script itself. What it looks at is the same HTML.');
  const word = uniqueWord();
  const long = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter${word}`;
  await addArticle(db, {
    title: `${word} ${long} שאלה`,
    summary: long,
    language: 'he',
    authorIds: [author.id],
  });
  await addComment(db, { articleId: article.id, guestName: long, body: `${word} ${long}` });
  await addComment(db, { articleId: article.id, userId: author.id, body: `${word} 👩‍👩‍👧‍👦 שלום` });
  await wordsMade(db);
  for (const path of ['/search', `/search?q=${word}`, `/search?q=${long}x`, `/${word}-${long}`]) {
    await page.goto(path);
    await look(page, ALL_FOUR);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await look(page);
  }
});

test('what may have been meant is looked for where somebody looked', async ({ page, db, author }) => {
  const word = `${uniqueWord()}ology`;
  const mistyped = word.replace('olo', 'ool');
  for (const title of [`A ${mistyped}`, `A ${word}`, `Another ${word}`])
    await addArticle(db, { title, authorIds: [author.id] });
  await wordsMade(db);
  await page.goto(`/search?q=${mistyped}&in=articles`);
  await page.getByRole('status').getByRole('link', { name: word }).click();
  await expect(page).toHaveURL(`/search?q=${word}&in=articles`);
});
