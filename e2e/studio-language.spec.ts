import { join } from 'node:path';
import { type BrowserContext, test } from '@playwright/test';
import { type Connection, connect } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { blog as settings } from '@/db/schema/site';
import { MESSAGES } from '@/lib/language/words';
import { announceChange } from '@/lib/site/changes';
import { openScene } from './pictures/open-scene';
import { scenes } from './pictures/scenes';
import { plantWorld, type World } from './pictures/world';
import { expect } from './roles';
import { type ServedBlog, serveBlog } from './serve';

// One after the other, over one blog of their own, which is written in other languages meanwhile.
test.describe.configure({ mode: 'default' });

let blog: ServedBlog;
let world: World;
let connection: Connection;
let context: BrowserContext;

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
test.beforeAll(async ({}, info) => {
  info.setTimeout(120_000);
  blog = await serveBlog({ port: Number(process.env.E2E_PORT) + 400 + info.parallelIndex });
  const running = await findRunningDatabase(join(blog.data, 'database'));
  connection = connect(running?.url ?? '');
  process.env.REJOINDER_DATA = blog.data;
  world = await plantWorld(connection.db);
});
test.afterAll(async () => {
  await connection?.end();
  await blog?.end();
});
test.beforeEach(async ({ browser, javaScriptEnabled }) => {
  context = await browser.newContext({ javaScriptEnabled });
});
test.afterEach(() => context.close());

const SHORTEST = 12;
/** Sentences of the studio that German says in other words. Short ones may stand in what somebody wrote. */
const ENGLISH = (['studio', 'desk', 'editor', 'settings', 'moderation', 'editing'] as const).flatMap(
  (namespace) => {
    const german = new Set<string>(Object.values(MESSAGES.de[namespace]));
    return Object.values<string>(MESSAGES.en[namespace]).filter(
      (said) => said.length >= SHORTEST && said.includes(' ') && !/[{<]/.test(said) && !german.has(said),
    );
  },
);

test('once the owner has chosen a language, the studio speaks it', async () => {
  const page = await context.newPage();
  const { name, owner } = world.session;
  await context.addCookies([{ name, value: owner, url: blog.url }]);
  await page.goto(`${blog.url}/studio/settings`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.locator('[name=language]').selectOption('de');
  await page.locator('button[value=save]').click();
  await expect(page.getByRole('status').first()).toContainText('Gespeichert.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');

  await page.goto(`${blog.url}/studio/comments?state=all`);
  const row = page.locator('.comment-row', { hasText: 'Buy now!' });
  await expect(row).toContainText('Cheap Watches');
  await row.getByRole('button', { name: 'Zurückhalten' }).click();
  const said = page.locator('.said-of-comment');
  await expect(said).toContainText('Zurückgehalten: Nur wer ihn schrieb und das Studio sehen ihn.');
  // It is kept with the comment in English, for whatever the blog speaks later.
  await expect(row.locator('.row-reason')).toHaveText(
    'Zurückgehalten: Die Moderation hat ihn zurückgenommen.',
  );
  await said.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(said).toContainText('Rückgängig gemacht: Alles ist, wie es war.');

  await page.goto(`${blog.url}/studio/articles/new`);
  await page.getByLabel('Text', { exact: true }).fill('Ein Wort.');
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.locator('#title-error')).toHaveText('Ohne Titel findet ihn niemand.');
});

test('no page of the studio says or brings an English sentence then', async () => {
  test.setTimeout(300_000);
  expect(ENGLISH.length).toBeGreaterThan(150);
  await speak('de');
  const ofStudio = scenes(world).filter(({ path }) => path.startsWith('/studio'));
  expect(ofStudio.length).toBeGreaterThan(15);
  for (const scene of ofStudio)
    await test.step(scene.name, async () => {
      const page = await context.newPage();
      const leave = await openScene(page, scene, { url: blog.url, world, db: connection.db });
      const html = await page.content();
      expect.soft(ENGLISH.filter((said) => html.includes(said))).toEqual([]);
      await leave();
      await page.close();
    });
});

test('in a language that is read from right to left, so is the studio', async () => {
  await speak('he');
  const page = await context.newPage();
  const { name, owner } = world.session;
  await context.addCookies([{ name, value: owner, url: blog.url }]);
  await page.goto(`${blog.url}/studio`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const [desk, sideways] = await Promise.all(
    ['.desk > div:first-child', '.desk-side'].map((part) => page.locator(part).boundingBox()),
  );
  expect(desk?.x).toBeGreaterThan(sideways?.x ?? 0);
});

async function speak(language: string): Promise<void> {
  await connection.db.update(settings).set({ language });
  await connection.db.transaction((tx) => announceChange(tx, 'blog'));
}
