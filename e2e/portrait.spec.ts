import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { addArticle, addUser } from '@/db/factories';
import { users } from '@/db/schema/people';
import { expect, test, uniqueName } from './roles';
import { button } from './writing';

const picture = async (name: string, colour: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1200, height: 700, channels: 3, background: colour } })
    .jpeg()
    .toBuffer(),
});

test('an author gives a picture, which stands on their page and beside no comment, and takes it away', async ({
  page,
  context,
  db,
  signIn,
}) => {
  const name = uniqueName('Petra Portrait');
  const handle = name.toLowerCase().replaceAll(' ', '-');
  const author = await addUser(db, { name, handle, role: 'author' });
  const article = await addArticle(db, { authorIds: [author.id] });
  const shown = page.locator('img.portrait');
  await page.goto(`/authors/${handle}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(shown).toHaveCount(0);

  await signIn(context, author);
  await page.goto('/me');
  await page.getByRole('link', { name: 'Give a picture of yourself' }).click();
  await page.getByLabel('Picture').setInputFiles(await picture('me.jpg', '#c83314'));
  await button(page, 'Keep this picture').click();
  await expect(page.locator('main .said')).toHaveText('Your picture is kept.');
  await expect(shown).toHaveCount(1);
  // It is there, and in the newest kind that the browser knows.
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480);
  expect(await shown.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(
    /\/uploads\/[0-9a-f]{32}-480\.avif$/,
  );
  await page.goto('/me');
  await expect(shown).toBeVisible();
  await page.goto(`/authors/${handle}`);
  await expect(shown).toBeVisible();
  const address = new URL((await shown.getAttribute('src')) ?? '', page.url()).href;
  await page.goto(`/${article.slug}`);
  await expect(shown).toHaveCount(0);

  await page.goto('/me/picture');
  await page.getByLabel('Another picture').setInputFiles({
    name: 'me.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
  });
  await button(page, 'Keep this picture').click();
  const field = page.getByLabel('Another picture');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#picture-error')).toContainText('no picture that the blog can show');
  await expect(shown).toBeVisible();
  await button(page, 'Keep this picture').click();
  await expect(page.locator('#picture-error')).toHaveText('Please choose a picture.');

  await button(page, 'Take it away').click();
  await expect(page.locator('main .said')).toHaveText('Your picture is gone.');
  await expect(shown).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto(`/authors/${handle}`);
  await expect(shown).toHaveCount(0);
  const [stored] = await db.select({ image: users.image }).from(users).where(eq(users.id, author.id));
  expect(stored?.image).toBeNull();
});

test('a file that is far too large is refused with a sentence', async ({
  page,
  context,
  db,
  signIn,
  hasScripts,
}) => {
  const person = await addUser(db, { name: uniqueName('Lara Large') });
  await signIn(context, person);
  for (const [megabytes, sentence] of [
    [21, '20 MB at most'],
    [31, hasScripts ? '20 MB at most' : 'larger than this blog takes'],
  ] as const) {
    await page.goto('/me/picture');
    const buffer = Buffer.alloc(megabytes * 1024 * 1024);
    await page.getByLabel('Picture').setInputFiles({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer });
    await button(page, 'Keep this picture').click();
    await expect(page.locator('main')).toContainText(sentence);
  }
});
