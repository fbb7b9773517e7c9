import { type FirstLoad, weighFirstLoad, withoutPictures } from '@/bench/first-load';
import { plantMeasuredArticle } from '@/bench/measured-article';
import { expect, test } from './roles';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'Without JavaScript it is less.');

/** Bytes on the wire of a first visit, in an empty browser. Each is a promise to whoever pays for them by the megabyte. */
const MOST = {
  fonts: 90 * 1024,
  styles: 15 * 1024,
  scripts: 4 * 1024,
  whole: 120 * 1024,
  withoutFonts: 40 * 1024,
};

test('an article with fifty comments and three pictures stays within its budgets, and calls nobody else', async ({
  page,
  db,
  baseURL,
}) => {
  const slug = await plantMeasuredArticle(db);
  const load: FirstLoad = await weighFirstLoad(page, `/${slug}`);
  await expect(page.locator('.comment')).toHaveCount(50);
  await expect(page.locator('.prose img')).toHaveCount(3);
  await expect(page.locator('.closing-question')).toBeVisible();
  const { whole, withoutFonts } = withoutPictures(load);
  const { fonts, styles, scripts } = load;
  for (const [what, bytes] of Object.entries({ fonts, styles, scripts, whole, withoutFonts })) {
    expect(bytes, what).toBeGreaterThan(1_000);
    expect(bytes, what).toBeLessThanOrEqual(MOST[what as keyof typeof MOST]);
  }
  expect(load.urls.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
});

test('no page calls another site, whatever stands on it', async ({ page, article, baseURL }) => {
  for (const path of ['/', '/archive', '/every-kind-of-comment', `/${article.slug}`, '/sign-in', '/search']) {
    const { urls } = await weighFirstLoad(page, path);
    expect(
      urls.filter((url) => new URL(url).origin !== baseURL),
      path,
    ).toEqual([]);
  }
});
