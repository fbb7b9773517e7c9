import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Database } from '@/db/client';
import { addArticle, addComment } from '@/db/factories';
import { renderBody } from '@/lib/articles/render-body';
import { recountArticle } from '@/lib/comments/counts';
import { renderComment } from '@/lib/markdown/comment';
import { addPicture } from '@/lib/pictures/add-picture';
import { announceChange } from '@/lib/site/changes';
import { look, widthOf } from './looking';
import { expect, test } from './roles';
import { watchTrouble } from './scripts';

const WORDS = 'Every boat in the harbour was tied with two ropes, and nobody could say who had begun it. ';
/** More than a list of contents asks for. */
const CHAPTER = `${WORDS.repeat(24)}\n\n`;
const COLUMN = 656;

async function publish(db: Database, body: string, title = 'Two ropes'): Promise<string> {
  const rendered = await renderBody(db, { body, bodyFormat: 'markdown', language: null });
  return (await addArticle(db, { title, body, ...rendered })).slug;
}

async function keepPicture(db: Database, width: number, height: number): Promise<string> {
  process.env.REJOINDER_DATA = process.env.E2E_DATA;
  const background = { r: width % 255, g: height % 255, b: 90 };
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return `/uploads/${(await addPicture(db, { bytes, name: 'a.png' })).file}`;
}

const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

test('notes stand beside their marks on a desk, none over another, and at the end on a phone', async ({
  page,
  db,
}) => {
  const slug = await publish(
    db,
    `${CHAPTER}a[^1] b[^2] c\n\n${CHAPTER}\n\n[^1]: ${WORDS.repeat(2)}\n[^2]: Second.`,
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/${slug}`);
  const box = async (selector: string) => {
    const found = await page.locator(selector).boundingBox();
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const [text, mark, first, second] = [
    await box('.prose > p >> nth=0'),
    await box('#note-fnref-1'),
    await box('#note-fn-1'),
    await box('#note-fn-2'),
  ];
  expect(first.x).toBeGreaterThan(text.x + text.width);
  expect(first.x + first.width).toBeLessThanOrEqual(1280);
  expect(Math.abs(first.y - mark.y)).toBeLessThan(12);
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  await page.setViewportSize({ width: 390, height: 900 });
  const [end, note] = [await box('.prose > p >> nth=-1'), await box('#note-fn-1')];
  expect(note.y).toBeGreaterThan(end.y + end.height);
});

test('a long article has its contents beside it, with the part being read marked, or folded above it', async ({
  page,
  db,
}) => {
  const slug = await publish(db, ['One', 'Two', 'Three'].map((part) => `## ${part}\n\n${CHAPTER}`).join(''));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/${slug}`);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'Two' }).click();
  await expect(page).toHaveURL(/#two$/);
  await expect(contents.locator('a:target-current')).toHaveText('Two');
  await page.setViewportSize({ width: 390, height: 900 });
  await expect(contents.getByRole('link', { name: 'Three' })).toBeHidden();
  await contents.getByText('Contents').click();
  await contents.getByRole('link', { name: 'Three' }).click();
  await expect(page).toHaveURL(/#three$/);
});

test('code can be copied with a script, and there is no button for it without', async ({
  page,
  db,
  context,
  hasScripts,
}) => {
  const slug = await publish(db, '```js\nconst ropes = 2;\n```\n\nwords');
  const trouble = hasScripts ? await watchTrouble(page) : [];
  await page.goto(`/${slug}`);
  const button = page.locator('.prose').getByRole('button');
  await expect(button).toHaveCount(hasScripts ? 1 : 0);
  if (!hasScripts) return;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const ropes = 2;\n');
  expect(trouble).toEqual([]);
});

test('an article without code fetches no script for it', async ({ page, db }) => {
  const slug = await publish(db, 'words');
  await page.goto(`/${slug}`);
  await expect(page.locator('script[src^="/copy.js"]')).toHaveCount(0);
});

test('another site is called when the reader asks for its video, and not before', async ({
  page,
  db,
  baseURL,
}) => {
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' });
  });
  const slug = await publish(db, '[Five in the morning](https://vimeo.com/76979871)\n\nhttps://example.org/');
  await page.goto(`/${slug}`, { waitUntil: 'networkidle' });
  const frame = page.frameLocator('.embed iframe');
  await expect(page.locator('.embed figcaption a')).toHaveAttribute('href', 'https://vimeo.com/76979871');
  await expect(frame.getByRole('link')).toContainText('It comes from Vimeo');
  expect(asked).toEqual([]);
  await frame.getByRole('link').click();
  await expect(frame.frameLocator('iframe').getByText('The film')).toBeVisible();
  expect(asked).toEqual(['https://player.vimeo.com/video/76979871?autoplay=1&dnt=1']);
  const alone = await page.goto(`${baseURL}/embed/vimeo/76979871/open`);
  expect(alone?.status()).toBe(404);
});

test('a picture comes in the kind and width that fits, and nothing moves when it does', async ({
  page,
  db,
  hasScripts,
}) => {
  const [wide, tall] = [await keepPicture(db, 1900, 900), await keepPicture(db, 800, 1100)];
  const slug = await publish(
    db,
    `${WORDS}\n\n![Wide](${wide}#wide)\n\n${WORDS}\n\n![Tall](${tall})\n\n![A](${wide})\n![B](${tall})\n\n![Full](${wide}#full)`,
  );
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/${slug}`);
  const first = page.getByRole('img', { name: 'Wide' });
  await expect(first).toHaveJSProperty('complete', true);
  expect(await first.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/-1200\.avif$/);
  const width = async (name: string) => (await page.getByRole('img', { name }).boundingBox())?.width ?? 0;
  expect(await width('Wide')).toBeGreaterThan(COLUMN);
  expect(await width('Tall')).toBeLessThanOrEqual(COLUMN);
  expect(await width('Full')).toBe(await page.evaluate(() => innerWidth));
  await expect(page.getByRole('link', { name: 'B', exact: true })).toHaveAttribute('href', tall);
  if (!hasScripts) return;
  await page.getByRole('img', { name: 'Full' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('img', { name: 'Full' })).toHaveJSProperty('complete', true);
  expect(await shift(page)).toBe(0);
});

test.describe('what articles may be', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe is a script itself.');

  test('every piece together is for everyone', async ({ page, db }) => {
    const picture = await keepPicture(db, 1300, 800);
    const body = `${CHAPTER}a[^1]\n\n## One\n\n${CHAPTER}![P](${picture}#full "Caption")\n\n## Two\n\n![A](${picture})\n![B](${picture})\n*All*\n\n### Three\n\n\`\`\`js\nconst long = 'so long that it has to scroll on any phone there is';\n\`\`\`\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\nhttps://youtu.be/dQw4w9WgXcQ\n\nhttps://example.org/a\n\n## Four\n\n<details><summary>S</summary>x</details>\n\n[^1]: Note`;
    await page.goto(`/${await publish(db, body)}`);
    const player = page.locator('iframe');
    await player.scrollIntoViewIfNeeded();
    await expect(player.contentFrame().getByRole('link')).toBeVisible();
    await look(page, [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ]);
  });

  test('a title of 300 characters, in words or without a space, and no picture at all', async ({
    page,
    db,
  }) => {
    for (const title of [WORDS.repeat(4).slice(0, 300), 'x'.repeat(300)]) {
      await page.goto(`/${await publish(db, WORDS, title)}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.trim());
      await look(page);
    }
  });

  test('pictures that are not to be had, ours or anybody’s, say what they would have shown', async ({
    page,
    db,
  }) => {
    const lost = await keepPicture(db, 901, 601);
    await page.route('**/uploads/**', (route) => route.fulfill({ status: 404 }));
    const body = `![A coiled rope](${lost})\n\n![A gull](http://localhost:9/gull.jpg "Caption")\n\nHere ![a stone](//) in a line.\n\n![](/uploads/x.png)`;
    await page.goto(`/${await publish(db, body)}`);
    const rope = page.getByRole('img', { name: 'A coiled rope' });
    expect(await rope.evaluate((image) => getComputedStyle(image, '::after').content)).toBe(
      '"A coiled rope"',
    );
    expect((await rope.boundingBox())?.height).toBeGreaterThan(300);
    await expect(page.getByRole('img', { name: 'A gull' })).toBeVisible();
    await look(page);
  });

  test('two hundred pictures: one is fetched at once, the others when they are near', async ({
    page,
    db,
  }) => {
    const picture = await keepPicture(db, 902, 602);
    const pictures = Array.from({ length: 200 }, (_, n) => `![Rope ${n}](${picture}?${n})`);
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'image') asked.add(request.url());
    });
    await page.goto(
      `/${await publish(db, `${pictures.slice(0, 100).join('\n\n')}\n\n${pictures.slice(100).join('\n')}`)}`,
    );
    await expect(page.locator('.prose img')).toHaveCount(200);
    expect(asked.size).toBeLessThan(40);
    await look(page, [[390, 'light']]);
  });

  test('a hundred thousand words are there at once, and can be found one’s way in', async ({ page, db }) => {
    const part = (n: number) => `## Part ${n}\n\n${WORDS.repeat(110)}\n\n`;
    const slug = await publish(db, Array.from({ length: 50 }, (_, n) => part(n)).join(''));
    const began = Date.now();
    await page.goto(`/${slug}`, { waitUntil: 'domcontentloaded' });
    expect(Date.now() - began).toBeLessThan(10_000);
    await expect(page.locator('.article-head')).toContainText(/4\d\d minutes/);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Part 49' }).click();
    await expect(page.getByRole('heading', { name: 'Part 49' })).toBeInViewport();
  });
});

test('short code ends no line at a hyphen, and code of any length makes no page broader', async ({
  page,
  db,
  article,
}) => {
  const twenty = '`--twenty-characters1`';
  const among = Array.from({ length: 40 }, (_, n) => `${'a'.repeat((n % 9) + 1)} \`--no-wait-${n}\``).join(
    ' ',
  );
  const body = `${among}\n\n\`${'--long-flag'.repeat(12)}\`\n\n> - ${twenty}\n>   1. - ${twenty}\n\n## ${twenty}`;
  const slug = await publish(db, body);
  const bodyHtml = renderComment(body);
  let parentId: number | null = null;
  for (let depth = 0; depth < 4; depth++)
    parentId = (await addComment(db, { articleId: article.id, parentId, bodyHtml })).id;
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  for (const path of [slug, article.slug])
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${path}`);
      const short = page.locator(':is(.prose, .comment-body) > p > code.short');
      const lines = await short.evaluateAll((all) => all.map((code) => code.getClientRects().length));
      expect(lines.length).toBeGreaterThanOrEqual(40);
      expect(Math.max(...lines), `${path} at ${width} px`).toBe(1);
      expect(await widthOf(page), `${path} at ${width} px`).toBe(width);
    }
});
