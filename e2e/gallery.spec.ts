import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Connection, connect } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { blog as settings } from '@/db/schema/site';
import { announceChange } from '@/lib/site/changes';
import { listViolations, show, widthOf } from './looking';
import { EVERYTHING_OFFERED } from './pictures/away';
import { openScene } from './pictures/open-scene';
import { type Scene, scenes } from './pictures/scenes';
import { plantWorld, type World } from './pictures/world';
import { listCutOff, listSmallTargets, listUnseenFocus } from './reaching';
import { expect } from './roles';
import { type ServedBlog, serveBlog } from './serve';

// One after the other, over one blog of their own, which is written in another language meanwhile.
test.describe.configure({ mode: 'default' });
test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'axe is a script itself. What it looks at is the HTML that every browser gets.',
);

let blog: ServedBlog;
let world: World;
let connection: Connection;

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
test.beforeAll(async ({}, info) => {
  if (info.project.use.javaScriptEnabled === false) return;
  info.setTimeout(120_000);
  const port = Number(process.env.E2E_PORT) + 300 + info.parallelIndex;
  blog = await serveBlog({ port, env: EVERYTHING_OFFERED });
  const running = await findRunningDatabase(join(blog.data, 'database'));
  connection = connect(running?.url ?? '');
  process.env.REJOINDER_DATA = blog.data;
  world = await plantWorld(connection.db);
});
test.afterAll(async () => {
  await connection?.end();
  await blog?.end();
});

type View = Parameters<typeof show>[1];
/** Each width with each paper and each direction of writing, each paper with each direction. */
const VIEWS: Record<'ltr' | 'rtl', View[]> = {
  ltr: [
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ],
  rtl: [
    [1280, 'dark'],
    [390, 'light'],
    [320, 'dark'],
  ],
};
/** CSS pixels across. Up to here, a finger points. */
const PHONE = 390;
/** A minute and a half on a machine that does nothing else; some machines do. */
const PATIENCE_MS = 900_000;
const FINGER = 44;
const POINTER = 24;

for (const direction of ['ltr', 'rtl'] as const) {
  test(`every page in every state is for everyone, ${direction}`, async ({ browser }) => {
    test.setTimeout(PATIENCE_MS);
    const language = direction === 'rtl' ? 'he' : 'en';
    await connection.db.update(settings).set({ language });
    await connection.db.transaction((tx) => announceChange(tx, 'blog'));
    for (const scene of scenes(world)) {
      await test.step(scene.name, async () => {
        const context = await browser.newContext({ javaScriptEnabled: true, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const leave = await openScene(page, scene, { url: blog.url, world, db: connection.db });
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
        const found = [];
        for (const view of VIEWS[direction]) found.push(...(await lookAt(page, { scene, view })));
        expect.soft(found, scene.name).toEqual([]);
        await leave();
        await context.close();
      });
    }
  });
}

/** Rules on the page around a frame, and the one that takes most of the time: colours on both phones are the same. */
function rulesToLeave({ isFramed }: Scene, width: number): string[] {
  const ofWholePages = isFramed ? ['page-has-heading-one', 'landmark-one-main', 'region'] : [];
  return width < PHONE ? [...ofWholePages, 'color-contrast'] : ofWholePages;
}

/** What is the matter with a page in one view. */
async function lookAt(page: Page, { scene, view }: { scene: Scene; view: View }): Promise<string[]> {
  const [width, scheme] = view;
  const isTouched = width <= PHONE;
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: isTouched });
  await show(page, view);
  const found = await listViolations(page, rulesToLeave(scene, width));
  const broad = await widthOf(page);
  if (broad > width) found.push(`${broad} px broad`);
  if (!scene.isPrinted) {
    found.push(
      ...(await listCutOff(page)),
      ...(await listSmallTargets(page, isTouched ? FINGER : POINTER)),
      ...(await listUnseenFocus(page)),
    );
  }
  return found.map((problem) => `${width} px, ${scheme}: ${problem}`);
}
