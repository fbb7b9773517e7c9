import { mf2 } from 'microformats-parser';
import { addArticle, addComment } from '@/db/factories';
import { oldAddresses } from '@/db/schema/articles';
import { recountArticle } from '@/lib/comments/counts';
import { announceChange } from '@/lib/site/changes';
import { type Article, expect, type Person, test } from './roles';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false, 'Programs that read pages run no scripts.');

type Db = Parameters<typeof recountArticle>[0] & Parameters<typeof addComment>[0];
interface Entry {
  type?: string[];
  value?: string;
  properties: Record<string, unknown[]>;
}

/** A comment by a guest, and the author's reply to it. */
async function converse(db: Db, article: Article, author: Person) {
  const createdAt = new Date(Date.now() - 90 * 60_000);
  const asked = await addComment(db, { articleId: article.id, guestName: 'Ann', createdAt });
  const answer = await addComment(db, {
    articleId: article.id,
    parentId: asked.id,
    userId: author.id,
    createdAt,
  });
  await recountArticle(db, article.id);
  return { asked, answer };
}

test('a microformats parser reads the article, its author, and each comment with the replies to it', async ({
  request,
  db,
  article,
  author,
  baseURL,
}) => {
  const { asked, answer } = await converse(db, article, author);
  const html = await (await request.get(`/${article.slug}`)).text();
  const [entry] = mf2(html, { baseUrl: `${baseURL}/` }).items as Entry[];
  const first = (of: Entry | undefined, name: string) => of?.properties[name]?.[0];
  expect(entry?.type).toEqual(['h-entry']);
  expect(first(entry, 'name')).toBe(article.title);
  expect(first(entry, 'url')).toBe(`${baseURL}/${article.slug}`);
  expect(first(entry, 'published')).toBe(article.publishedAt?.toISOString());
  expect(first(entry, 'content')).toMatchObject({ value: 'A paragraph.' });
  expect(first(entry, 'author')).toMatchObject({ type: ['h-card'], properties: { name: [author.name] } });
  const comments = entry?.properties.comment as Entry[];
  expect(comments).toHaveLength(1);
  expect(comments[0]?.type).toEqual(['h-cite']);
  expect(first(comments[0], 'url')).toBe(`${baseURL}/c/${asked.id}`);
  expect(first(comments[0], 'author')).toMatchObject({ properties: { name: ['Ann'] } });
  expect(first(comments[0], 'published')).toBe(asked.createdAt.toISOString());
  expect(first(comments[0], 'content')).toMatchObject({ value: asked.body });
  const [reply] = (comments[0]?.properties.comment ?? []) as Entry[];
  expect(first(reply, 'url')).toBe(`${baseURL}/c/${answer.id}`);
  expect(first(reply, 'author')).toMatchObject({ properties: { name: [author.name] } });
});

test('a conversation on a page of its own is a comment to parsers, with what it answers and what answers it', async ({
  request,
  db,
  article,
  author,
  baseURL,
}) => {
  const { asked, answer } = await converse(db, article, author);
  const read = async (id: number) => {
    const html = await (await request.get(`/${article.slug}/c/${id}`)).text();
    const [, json = ''] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? [];
    return { data: JSON.parse(json), items: mf2(html, { baseUrl: `${baseURL}/` }).items as Entry[] };
  };
  const url = `${baseURL}/${article.slug}`;
  const whole = await read(asked.id);
  expect(whole.data).toMatchObject({
    '@type': 'Comment',
    '@id': `${url}#comment-${asked.anchor}`,
    author: { name: 'Ann' },
    about: { '@type': 'BlogPosting', '@id': url, headline: article.title },
    comment: [{ '@id': `${url}#comment-${answer.anchor}`, author: { name: author.name } }],
  });
  expect(whole.data.parentItem).toBeUndefined();
  const [cited] = whole.items;
  expect(cited?.type).toEqual(['h-cite']);
  expect(cited?.properties.url?.[0]).toBe(`${baseURL}/c/${asked.id}`);
  expect((await read(answer.id)).data.parentItem).toEqual({
    '@type': 'Comment',
    '@id': `${url}#comment-${asked.anchor}`,
  });
});

test('a microformats parser reads the front page as a feed of articles', async ({
  request,
  db,
  author,
  baseURL,
}) => {
  const newest = await addArticle(db, {
    title: 'Read by machines',
    publishedAt: new Date(),
    authorIds: [author.id],
  });
  await announceChange(db, 'articles');
  await expect(async () => {
    const html = await (await request.get('/')).text();
    const [feed] = mf2(html, { baseUrl: `${baseURL}/` }).items as (Entry & { children: Entry[] })[];
    expect(feed?.type).toEqual(['h-feed']);
    const entry = feed?.children.find(
      ({ properties }) => properties.url?.[0] === `${baseURL}/${newest.slug}`,
    );
    expect(entry?.type).toEqual(['h-entry']);
    expect(entry?.properties.name).toEqual(['Read by machines']);
    expect(entry?.properties.author?.[0]).toMatchObject({
      type: ['h-card'],
      properties: { name: [author.name] },
    });
  }).toPass();
});

test('the head of an article says what it is to search engines and to whoever shows a link to it', async ({
  page,
  db,
  author,
  baseURL,
}) => {
  const article = await addArticle(db, {
    title: 'שלום <עולם>',
    question: 'מה דעתך?',
    bodyHtml: '<p>Opening words.</p>',
    language: 'he',
    authorIds: [author.id],
  });
  await page.goto(`/${article.slug}`);
  const url = `${baseURL}/${article.slug}`;
  const head = page.locator('head');
  const meta = (name: string) => head.locator(`meta[property="${name}"], meta[name="${name}"]`);
  await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', url);
  await expect(head.locator('link[hreflang=he]')).toHaveAttribute('href', url);
  await expect(meta('description')).toHaveAttribute('content', 'Opening words.');
  await expect(meta('og:title')).toHaveAttribute('content', 'שלום <עולם>');
  await expect(meta('og:description')).toHaveAttribute('content', 'מה דעתך?');
  await expect(meta('og:type')).toHaveAttribute('content', 'article');
  await expect(meta('og:url')).toHaveAttribute('content', url);
  await expect(meta('og:site_name')).toHaveAttribute('content', /./);
  await expect(meta('article:published_time')).toHaveAttribute(
    'content',
    article.publishedAt?.toISOString() ?? '',
  );
  await expect(meta('og:image')).toHaveAttribute('content', `${url}/preview.png`);
  await expect(meta('twitter:card')).toHaveAttribute('content', 'summary_large_image');
});

test('the data for search engines stand in the document as they are, also where a comment would end them', async ({
  page,
  db,
  article,
}) => {
  const bodyHtml = '<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; \u2028</p>';
  await addComment(db, { articleId: article.id, bodyHtml });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  const [posting, trail] = data['@graph'];
  expect(posting).toMatchObject({ '@type': 'BlogPosting', headline: article.title, commentCount: 1 });
  expect(posting.comment[0].text).toContain('</script><script>alert(1)</script>');
  expect(trail.itemListElement.at(-1).name).toBe(article.title);
});

test('an article is there as Markdown, at its address of today and from an old one', async ({
  request,
  db,
  author,
}) => {
  const article = await addArticle(db, { slug: `café-${Date.now()}`, title: 'Café', authorIds: [author.id] });
  await converse(db, article, author);
  await db.insert(oldAddresses).values({ address: `/${article.slug}-old`, articleId: article.id });
  for (const slug of [article.slug, `${article.slug}-old`]) {
    const answer = await request.get(`/${encodeURIComponent(slug)}.md`);
    expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    expect(answer.headers().link).toContain(`/${encodeURIComponent(article.slug)}>; rel="canonical"`);
    const text = await answer.text();
    expect(text).toMatch(/^# Café\n/);
    expect(text).toContain(`### ${author.name} (the author) answers Ann · `);
  }
  expect((await request.get('/no-such-thing.md')).status()).toBe(404);
  const llms = await request.get('/llms.txt');
  expect(llms.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await llms.text()).toContain('.md)');
});

test('another site asks how to show an article, and is told where it may ask', async ({
  page,
  request,
  article,
}) => {
  await page.goto(`/${article.slug}`);
  const where = await page.locator('head link[type="application/json+oembed"]').getAttribute('href');
  const answer = await request.get(where ?? '');
  expect(await answer.json()).toMatchObject({
    version: '1.0',
    title: article.title,
    html: expect.stringContaining('Who answered you last?'),
  });
  expect((await request.get(`${where}&format=xml`)).status()).toBe(501);
  for (const url of ['https://else.example/x', '', `${new URL(page.url()).origin}/no-such-thing`])
    expect((await request.get(`/api/oembed?url=${encodeURIComponent(url)}`)).status(), url).toBe(404);
});

test('the picture beside a link is drawn with what the page says now, and kept until that changes', async ({
  request,
  db,
  article,
  author,
}) => {
  const path = `/${article.slug}/preview.png`;
  const before = await request.get(path);
  expect(before.headers()['content-type']).toBe('image/png');
  const ask = (etag = '') => request.get(path, { headers: { 'if-none-match': etag } });
  expect((await ask(before.headers().etag)).status()).toBe(304);
  const { asked } = await converse(db, article, author);
  await db.transaction((tx) => announceChange(tx, `article:${article.id}`));
  await expect.poll(async () => (await ask(before.headers().etag)).status()).toBe(200);
  const conversation = await request.get(`/${article.slug}/c/${asked.id}/preview.png`);
  expect(conversation.headers()['content-type']).toBe('image/png');
  expect((await request.get('/preview.png')).headers()['content-type']).toBe('image/png');
  for (const missing of [
    '/no-such/preview.png',
    `/${article.slug}/c/0/preview.png`,
    `/no-such/c/${asked.id}/preview.png`,
  ])
    expect((await request.get(missing)).status(), missing).toBe(404);
});
