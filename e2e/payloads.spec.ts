import type { Page } from '@playwright/test';
import { addArticle, addComment } from '@/db/factories';
import { publishAll } from './behind';
import { eachOf, filledForm, post, readReplyForm } from './forms';
import { listPayloads, postPayloads, storePayloads } from './plant-payloads';
import { expect, test } from './roles';
import { isAwake } from './scripts';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'Without JavaScript nothing could execute.',
);
test.describe.configure({ timeout: 600_000 });

const { payloads, absent } = listPayloads();
/** Comments in one article: one thread that fits a page. */
const PER_ARTICLE = 450;

/** What a page does that it must not: dialogs, errors, requests to elsewhere, scripts of the policy's refusing. */
async function watch(page: Page, baseURL: string | undefined): Promise<string[]> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) seen.push(`request: ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(`${baseURL}/`) && frame.url() !== 'about:blank')
      seen.push(`navigated: ${frame.url()}`);
  });
  await page.addInitScript(() => {
    const trap = () => {
      (window as { __x?: number }).__x = 1;
    };
    Object.assign(window, { alert: trap, prompt: trap, confirm: trap, print: trap });
  });
  return seen;
}

/** What stands within the chosen elements that could execute. Runs in the page. */
function harmIn(selector: string): string[] {
  const forbidden = new Set(
    'SCRIPT IFRAME OBJECT EMBED SVG MATH STYLE FORM BASE META LINK TEMPLATE INPUT BUTTON TEXTAREA'.split(' '),
  );
  const harm: string[] = [];
  if ((window as { __x?: number }).__x) harm.push('a script ran');
  for (const root of document.querySelectorAll(selector))
    for (const element of root.querySelectorAll('*')) {
      if (forbidden.has(element.tagName.toUpperCase())) harm.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        const address = [...value].filter((char) => char > ' ').join('');
        if (/^(on|style$|srcdoc$|formaction$)/i.test(name) || /^(javascript|vbscript|data):/i.test(address))
          harm.push(`${element.tagName} ${name}=${value.slice(0, 200)}`);
      }
    }
  return harm;
}

async function expectHarmless(
  page: Page,
  seen: string[],
  { selector, path }: { selector: string; path: string },
) {
  // As the document stands, and after the framework has taken it over.
  await page.goto(path, { waitUntil: 'load' });
  await page.mouse.move(200, 300);
  expect(await page.evaluate(harmIn, selector), path).toEqual([]);
  if (await page.locator('#respond').count()) {
    await page.evaluate(() => location.assign('#respond'));
    await expect.poll(() => isAwake(page)).toBe(true);
  }
  expect(await page.evaluate(harmIn, selector), path).toEqual([]);
  expect(seen, path).toEqual([]);
}

test(`${payloads.length} payloads as body, name and website of comments execute nothing${absent}`, async ({
  page,
  db,
  author,
  baseURL,
}) => {
  const seen = await watch(page, baseURL);
  const taken = { names: 0, websites: 0 };
  for (let from = 0; from < payloads.length; from += PER_ARTICLE) {
    const batch = payloads.slice(from, from + PER_ARTICLE);
    for (const way of ['posted', 'stored'] as const) {
      const article = await addArticle(db, { authorIds: [author.id] });
      const root = await addComment(db, { articleId: article.id });
      const planted = { articleId: article.id, rootId: root.id, payloads: batch };
      if (way === 'stored') await storePayloads(db, planted);
      else {
        const { names, websites } = await postPayloads(db, planted);
        taken.names += names;
        taken.websites += websites;
      }
      await publishAll(db, article);
      await expectHarmless(page, seen, { selector: '.comment', path: `/${article.slug}` });
      // A few differ only in what is not stored: the same words by the same guest are one sending.
      expect(await page.locator('.comment').count()).toBeGreaterThan(batch.length * 0.95);
    }
  }
  const description = `${taken.names} of them taken as names, ${taken.websites} as websites`;
  test.info().annotations.push({ type: 'figures', description });
});

test('this test would notice', async ({ page, db, article, baseURL }) => {
  const seen = await watch(page, baseURL);
  const bodyHtml =
    '<img src="https://elsewhere.example/x.png" onerror="alert(1)"><a href=" java\nscript:x">x</a><svg></svg>';
  await addComment(db, { articleId: article.id, bodyHtml });
  await publishAll(db, article);
  await page.goto(`/${article.slug}`);
  await expect.poll(() => page.evaluate(harmIn, '.comment')).toHaveLength(3);
  expect(seen.join()).toContain('request: https://elsewhere.example/x.png');
  await expect.poll(() => seen.join()).toContain('Content Security Policy');
  await page.evaluate(() => alert(1));
  expect(await page.evaluate(harmIn, '.comment')).toContain('a script ran');
});

/** Every so many-th payload, so that all kinds are among them. */
const sample = (count: number) => payloads.filter((_, n) => n % Math.ceil(payloads.length / count) === 0);

test('a sample of them sent through the form is stored or refused, and executes nothing', async ({
  page,
  db,
  article,
  baseURL,
}) => {
  const seen = await watch(page, baseURL);
  const address = `${baseURL}/${article.slug}`;
  const form = await readReplyForm(address);
  const answers: Record<number, number> = {};
  await eachOf(sample(120), { atOnce: 4 }, async (payload) => {
    const words = { body: payload, name: payload, email: 'gus@example.org', website: payload };
    const given = await post(address, filledForm(form, words));
    answers[given.status] = (answers[given.status] ?? 0) + 1;
    if (given.status === 303) return;
    const again = await post(address, filledForm(form, { ...words, name: 'Gus', website: '' }));
    expect([payload, again.status]).toEqual([payload, 303]);
  });
  expect(Object.keys(answers).filter((status) => !['303', '422'].includes(status))).toEqual([]);
  await publishAll(db, article);
  await expectHarmless(page, seen, { selector: '.comment', path: address });
});

test('a sample of them in a preview, and given back in a refused form, executes nothing', async ({
  page,
  article,
  baseURL,
}) => {
  const seen = await watch(page, baseURL);
  await page.goto(`/${article.slug}`);
  const form = page.locator('#respond');
  for (const payload of sample(30)) {
    await form.locator('[name=body]').fill(payload);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await form.getByRole('button', { name: 'Preview' }).click();
    expect((await answered).status()).toBe(200);
    await expect(form.locator('.preview')).toBeVisible();
    expect(await page.evaluate(harmIn, '#respond .preview'), payload).toEqual([]);
  }
  expect(seen).toEqual([]);
});

test.describe('without scripts of ours', () => {
  test('a refused form with payloads in every field executes nothing', async ({ page, article, baseURL }) => {
    const seen = await watch(page, baseURL);
    const address = `${baseURL}/${article.slug}`;
    const form = await readReplyForm(address);
    for (const payload of sample(20)) {
      const words = { body: payload, name: payload, email: payload, website: payload };
      const answer = await post(address, filledForm(form, words));
      const html = await answer.text();
      await page.route('**/refused', (route) =>
        route.fulfill({
          status: answer.status,
          contentType: 'text/html',
          headers: { 'content-security-policy': answer.headers.get('content-security-policy') ?? '' },
          body: html,
        }),
      );
      await page.goto('/refused');
      expect(await page.evaluate(() => (window as { __x?: number }).__x), payload).toBeUndefined();
      await page.unroute('**/refused');
    }
    expect(seen.filter((what) => !what.includes('422'))).toEqual([]);
  });
});
