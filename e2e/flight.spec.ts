import { addComment } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { publishAll } from './behind';
import { expect, test } from './roles';
import { isAwake, watchTrouble } from './scripts';
import { serveBlog } from './serve';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'Without JavaScript nobody asks for what the framework needs.',
);

test('a document that was drawn anew meanwhile can still be taken over', async ({
  page,
  request,
  db,
  article,
}) => {
  const trouble = await watchTrouble(page);
  await page.goto(`/${article.slug}`);
  const { anchor } = await addComment(db, { articleId: article.id });
  await publishAll(db, article);
  await expect
    .poll(async () => (await request.get(`/${article.slug}`)).text())
    .toContain(`id="comment-${anchor}"`);
  await page.locator('#respond [name=body]').fill('To an older page.');
  await expect.poll(() => isAwake(page)).toBe(true);
  await expect(page.locator('#respond [name=body]')).toHaveValue('To an older page.');
  expect(trouble).toEqual([]);
});

test('with REJOINDER_SCRIPTS=at-once the framework comes with the document, within its policy', async ({
  page,
}) => {
  test.slow();
  const blog = await serveBlog({
    port: Number(process.env.E2E_PORT) + 400,
    env: { REJOINDER_SCRIPTS: 'at-once' },
  });
  try {
    const trouble = await watchTrouble(page);
    const answer = await page.goto(`${blog.url}/every-kind-of-comment`);
    expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^;]*;/);
    await expect.poll(() => isAwake(page)).toBe(true);
    expect(trouble).toEqual([]);
  } finally {
    await blog.end();
  }
});

test('flight data that nobody was given is not to be had', async ({ request, article }) => {
  await request.get(`/${article.slug}`);
  for (const path of [
    `/_flight/${'A'.repeat(22)}/${article.slug}`,
    '/_flight/',
    `/_flight/__proto__/${article.slug}`,
    `/_flight/${'A'.repeat(22)}/studio`,
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('what Next writes into the documents of this build is recognised', async ({ request, db, article }) => {
  await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  for (const path of ['/', `/${article.slug}`]) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain(' data-flight="');
    const tags = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    for (const tag of tags)
      expect(tag, path).toMatch(/^<script( type="application\/ld\+json"| src="\/loader\.js\?|>)/);
    expect(html, path).not.toContain('__next_f');
    expect(html, path).not.toContain('as="script"');
  }
});
