import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { scratch, startBlog, stopAll } from '@/bench/processes';
import { connect } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { blog } from '@/db/schema/site';
import { announceChange } from '@/lib/site/changes';
import { EVERYTHING_OFFERED } from './away';
import { openScene, type Stage } from './open-scene';
import { type Scene, scenes } from './scenes';
import { plantWorld } from './world';

const FOLDER = 'pictures';
/** Of the interface; what people wrote stays as it is. */
const language = process.argv[2] ?? 'en';
/** Part of the names of the scenes that are taken; all where it is not given. */
const wanted = process.argv[3] ?? '';
const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'] as const;
/** CSS pixels: what is further down looks like what is above it. */
const TALLEST = 6_000;

try {
  Object.assign(process.env, EVERYTHING_OFFERED, { REJOINDER_DATA: join(scratch, 'pictures') });
  console.log('Starting a blog with its demo …');
  const { url } = await startBlog({ port: 10_000 + (process.pid % 20_000), data: 'pictures' });
  const running = await findRunningDatabase(join(scratch, 'pictures', 'database'));
  if (!running) throw new Error('The database is not running.');
  const { db, end } = connect(running.url);
  // Receipts are signed with this blog's own key.
  process.env.REJOINDER_DATA = join(scratch, 'pictures');
  const world = await plantWorld(db);
  await db.update(blog).set({ language });
  await db.transaction((tx) => announceChange(tx, 'blog'));
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const all = scenes(world).filter(({ name }) => name.match(wanted));
  for (const scene of all) await take(browser, scene, { url, world, db });
  await browser.close();
  await end();
  writeFileSync(join(FOLDER, 'index.html'), index(all));
  console.log(`\n${all.length * WIDTHS.length * SCHEMES.length} pictures: ${join(FOLDER, 'index.html')}`);
} finally {
  await stopAll();
}

/** One page in one state, at each width and on each paper. */
async function take(browser: Browser, scene: Scene, stage: Stage) {
  console.log(scene.name);
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      // Fonts that come too late for a first visit are there for the second.
      await page.goto(`${stage.url}/archive`);
      const leave = await openScene(page, scene, stage);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(whenPicturesAreThere);
      const top = scene.at ? await topOf(page, scene.at) : 0;
      const height = (await page.evaluate(() => document.documentElement.scrollHeight)) - top;
      const clip = { x: 0, y: top, width, height: Math.min(height, TALLEST) };
      await page.screenshot({ path: join(FOLDER, fileOf(scene, width, colorScheme)), fullPage: true, clip });
      await leave();
      await context.close();
    }
  }
}

/** Of what a reader has before them: a lazy picture further down may never come. */
async function whenPicturesAreThere(): Promise<void> {
  const shown = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
  await Promise.all(shown.map((image) => image.decode().catch(() => {})));
}

/** CSS pixels from the page's beginning. */
function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);
}

function fileOf({ name }: Scene, width: number, scheme: string): string {
  return `${name.replaceAll(/[^a-z]+/g, '-')}-${width}-${scheme}.png`;
}

function index(all: Scene[]): string {
  const sections = all.map((scene) => {
    const pictures = WIDTHS.flatMap((width) =>
      SCHEMES.map((scheme) => {
        const file = fileOf(scene, width, scheme);
        return `<a href="${file}"><img src="${file}" alt="${scene.name}, ${width} px, ${scheme}" loading="lazy"></a>`;
      }),
    );
    return `<section><h2>${scene.name} <small>${scene.path}</small></h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every page in every state</title>
<style>
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin-top: 3rem; font-size: 1.1rem; } small { font-weight: 400; color: #666; }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
img { height: 32rem; width: auto; border: 1px solid #ccc; object-fit: cover; object-position: top; }
</style>
<h1>Every page in every state</h1>
${sections.join('\n')}
</html>
`;
}
