import type { Page } from '@playwright/test';
import { readSeedArticles } from '@/lib/demo/seed-articles';
import { expect, test } from './roles';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'Whether something moved, only a script can see.',
);

/** Every page of the demo, and every way to read its longest conversation. */
async function demoPaths(): Promise<string[]> {
  const slugs = (await readSeedArticles()).map(({ slug }) => `/${slug}`);
  const long = '/every-kind-of-comment';
  const ways = [`${long}/comments/newest`, `${long}/comments/with-author`, `${long}/respond`];
  return ['/', '/archive', '/tags', '/search', '/sign-in', ...slugs, ...ways];
}

/** Notes what moves, from the first paint on. */
function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shifts.push(`${entry.value.toFixed(4)} after ${Math.round(entry.startTime)} ms`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** Reads a page down to its end, and waits for every picture and font on the way. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo(0, at);
      await frame();
      const seen = [...document.images].filter(
        (image) => image.getBoundingClientRect().top < 2 * innerHeight,
      );
      await Promise.all(seen.map((image) => image.decode().catch(() => {})));
      await document.fonts.ready;
      await frame();
    }
  });
}

for (const width of [390, 1280]) {
  test(`nothing moves on any page of the demo, ${width} px wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    for (const path of await demoPaths()) {
      await page.goto(path);
      await readThrough(page);
      expect(await shiftsOf(page), path).toEqual([]);
    }
  });

  test(`nothing moves when fonts and pictures come late, ${width} px wide`, async ({ browser, baseURL }) => {
    test.slow();
    for (const path of await demoPaths()) {
      const context = await browser.newContext({ baseURL, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await watchShifts(page);
      let letGo = () => {};
      const painted = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route(/\.woff2$|\/uploads\//, async (route) => {
        await painted;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'commit' });
      const first = () => performance.getEntriesByName('first-contentful-paint').length;
      await expect.poll(() => page.evaluate(first), path).toBe(1);
      letGo();
      await page.waitForLoadState('networkidle');
      await readThrough(page);
      expect(await shiftsOf(page), path).toEqual([]);
      await context.close();
    }
  });
}
