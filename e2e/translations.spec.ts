import { addArticle } from '@/db/factories';
import { expect, test } from './roles';

test('an article names its translation, and both say so to readers and to search engines', async ({
  page,
  db,
  author,
  article,
  baseURL,
  signIn,
  context,
}) => {
  const german = await addArticle(db, { title: 'Eine Antwort', language: 'de', authorIds: [author.id] });
  await signIn(context, author);
  await page.goto(`/studio/articles/${article.id}`);
  const field = page.getByLabel('Translations');
  await field.fill('/no-such-article');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('#translations-error')).toHaveText('There is no article at /no-such-article.');
  await field.fill(`/${german.slug}\nfr https://example.org/une-reponse`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/Saved/).first()).toBeVisible();

  const alternates = () =>
    page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      );
  const all = [
    ['de', `${baseURL}/${german.slug}`],
    ['en-GB', `${baseURL}/${article.slug}`],
    ['fr', 'https://example.org/une-reponse'],
  ];
  await page.goto(`/${article.slug}`);
  expect((await alternates()).sort()).toEqual(all);
  await expect(page.locator('.translations')).toContainText('français');
  await page.locator('.translations').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(`/${german.slug}`);
  expect((await alternates()).sort()).toEqual(all);
  await expect(page.locator('.translations a[lang="en-GB"]')).toHaveAttribute('href', `/${article.slug}`);
});
