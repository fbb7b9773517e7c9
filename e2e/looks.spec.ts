import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { addArticle, addComment } from '@/db/factories';
import { publishAll } from './behind';
import { takeOwnersTurn } from './owners-turn';
import { expect, test } from './roles';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const familyOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);

/** Opens the settings, does something there, and saves. */
async function settle(page: Page, act: () => Promise<void>): Promise<void> {
  await page.goto('/studio/settings');
  await act();
  await press(page, 'Save');
  await expect(page.getByText(/^Saved\./)).toBeVisible();
}

/** A drawing on nothing, of a size and in a colour. */
async function drawn(width: number, height: number, colour: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${width / 10}" width="${width / 2}" height="${height}" fill="${colour}"/><circle cx="${width * 0.9}" cy="${height / 2}" r="${height / 10}" fill="${colour}"/></svg>`;
  return { name: 'logo.png', mimeType: 'image/png', buffer: await sharp(Buffer.from(svg)).png().toBuffer() };
}

test('the owner sees other families before they are saved, and then every page is set in them and fetches no others', async ({
  page,
  db,
  article,
  signIn,
  context,
  browser,
  baseURL,
}) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/settings');
    expect(await familyOf(page, 'h1')).toMatch(/^"?Literata/);
    await page.getByRole('radio', { name: /^Workshop/ }).check();
    expect(await familyOf(page, 'h1')).toMatch(/^"?Bricolage Grotesque/);
    await page.goto(`/${article.slug}`);
    expect(await familyOf(page, '.prose')).toMatch(/^"?Literata/);

    await settle(page, () => page.getByRole('radio', { name: /^Newspaper/ }).check());
    await expect(page.getByRole('radio', { name: /^Newspaper/ })).toBeChecked();
    // To a reader with a browser of their own: the owner's settings show each family in itself, and what a page finds in
    // its browser's memory is told here like a request, though nobody is asked for it.
    const reader = await browser.newPage({ baseURL });
    const fetched = new Set<string>();
    reader.on('request', (request) => {
      const [, font] = /\/media\/([a-z0-9-]+)\.[^/]*\.woff2$/.exec(request.url()) ?? [];
      if (font) fetched.add(font);
    });
    await reader.goto(`/${article.slug}`, { waitUntil: 'networkidle' });
    expect(await familyOf(reader, '.prose')).toMatch(/^"?Newsreader/);
    expect(await familyOf(reader, '.meta')).toMatch(/^"?Hanken Grotesk/);
    expect([...fetched].sort()).toEqual(['hanken-grotesk', 'newsreader', 'newsreader-italic']);
    await expect(reader.locator('head link[rel=preload][as=font]')).toHaveCount(3);
    await reader.close();
  });
});

test('the owner lets the dialogue stand before the question and its form', async ({
  page,
  db,
  article,
  signIn,
  context,
}) => {
  await addComment(db, { articleId: article.id });
  await publishAll(db, article);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto(`/${article.slug}`);
    expect(await top('#comments')).toBeGreaterThan(await top('#respond'));
    await settle(page, () => page.getByRole('radio', { name: /^First the dialogue/ }).check());
    await page.goto(`/${article.slug}`);
    expect(await top('#comments')).toBeLessThan(await top('.closing-question'));
    expect(await top('.closing-question')).toBeLessThan(await top('#respond'));
  });
});

test('the owner looks at a logo, is told where it can hardly be seen, saves it, and takes it away again', async ({
  page,
  db,
  signIn,
  context,
}) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/settings');
    const before = await context.newPage();
    await before.goto('/studio/settings');
    await page.getByLabel('Picture', { exact: true }).setInputFiles({
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture at all'),
    });
    await press(page, 'Save');
    await expect(page.locator('#logo-error')).toContainText('no picture that the blog can show');

    await page.getByLabel('Picture', { exact: true }).setInputFiles(await drawn(300, 300, '#15151c'));
    await press(page, 'Show without saving');
    await expect(page.locator('.settings-logo .site-logo')).toHaveCount(2);
    await expect(page.getByText('there it stands on a light plate')).toBeVisible();
    await page.goto('/');
    await expect(page.locator('.site-header .site-logo')).toHaveCount(0);

    await page.goto('/studio/settings');
    await page.getByLabel('Picture', { exact: true }).setInputFiles(await drawn(300, 300, '#15151c'));
    await press(page, 'Show without saving');
    await expect(page.locator('.settings-logo .site-logo')).toHaveCount(2);
    // What was looked at need not be chosen again, also when something else is refused in between.
    const name = await page.locator('.settings [name=name]').inputValue();
    await page.locator('.settings [name=name]').fill('');
    await press(page, 'Save');
    await expect(page.locator('#name-error')).toBeVisible();
    await expect(page.getByText('The picture that you looked at is still chosen.')).toBeVisible();
    await page.locator('.settings [name=name]').fill(name);
    await press(page, 'Save');
    await expect(page.getByText(/^Saved\./)).toBeVisible();
    await page.goto('/');
    const logo = page.locator('.site-header .site-logo');
    // Its empty margin is cut, the rest is as high as the header shows.
    await expect(logo).toHaveAttribute('width', '86');
    await expect(logo).toHaveAttribute('alt', '');
    await expect(page.locator('.site-header .site-name bdi')).toBeVisible();
    await expect.poll(() => logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(86);
    const icon = await page.locator('link[rel=icon]').first().getAttribute('href');
    expect((await page.request.get(icon ?? '')).headers()['content-type']).toBe('image/png');

    await settle(page, async () => {
      await page.getByLabel('Another picture').setInputFiles(await drawn(900, 200, '#c83314'));
    });
    await page.goto('/');
    await expect(logo).not.toHaveAttribute('alt', '');
    await expect(page.locator('.site-header .site-name bdi')).toHaveCount(0);

    // A page of the settings that was opened before there was a logo leaves it alone.
    await before.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(before.getByText(/^Saved\./)).toBeVisible();
    await page.goto('/');
    await expect(logo).not.toHaveAttribute('alt', '');

    await settle(page, () => page.getByLabel('Take it away').check());
    await page.goto('/');
    await expect(logo).toHaveCount(0);
    await expect(page.locator('.site-header .site-name svg')).toBeVisible();
  });
});

test('the owner chooses the blog’s language from those that it speaks, and the one in use stays possible', async ({
  page,
  db,
  signIn,
  context,
}) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/settings');
    const choice = page.getByLabel('Language');
    await expect(choice).toHaveValue('en-GB');
    await expect(choice.getByRole('option')).toHaveText([
      ...['British English (en-GB)', 'English', 'Deutsch', 'Français'],
      ...['Español', 'Português', 'עברית', '日本語'],
    ]);
    await choice.selectOption('Deutsch');
    await page.getByLabel('Name of the blog').fill('');
    await press(page, 'Save');
    await expect(page.getByText('A blog needs a name.')).toBeVisible();
    await expect(choice).toHaveValue('de');
  });
});

test('what a change of settings outdates in articles is made anew behind the answer, and readers see it', async ({
  page,
  db,
  signIn,
  context,
}) => {
  const { slug } = await addArticle(db, {
    body: 'Set anew.',
    bodyHtml: '<p>As before.</p>',
    renderVersion: 0,
  });
  await page.goto(`/${slug}`);
  await expect(page.locator('.prose')).toHaveText('As before.');
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await settle(page, async () => {});
    await expect(async () => {
      await page.goto(`/${slug}`);
      await expect(page.locator('.prose')).toHaveText('Set anew.', { timeout: 100 });
    }).toPass();
  });
});
