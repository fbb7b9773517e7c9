import type { Page } from '@playwright/test';
import type { Database } from '@/db/client';
import { HINT_COOKIE } from '@/lib/identity/session-cookie';
import { AWAY } from './away';
import type { Scene } from './scenes';
import type { World } from './world';

export interface Stage {
  /** Of the blog. */
  url: string;
  world: World;
  db: Database;
}

/** Opens a scene in a page of its own. Gives what takes back what was made so for it. */
export async function openScene(
  page: Page,
  scene: Scene,
  { url, world, db }: Stage,
): Promise<() => Promise<void>> {
  const undo = await scene.given?.(db);
  const context = page.context();
  const { name, ...values } = world.session;
  const own = scene.as ? { [name]: values[scene.as], [HINT_COOKIE]: '1' } : {};
  const cookies = { ...own, ...scene.cookies };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
  // What stands in a frame is shown nowhere else, but to a program that does not say where it shows it.
  await page.route('**/embed/**', async (route) =>
    route.fulfill({ response: await route.fetch({ headers: {} }) }),
  );
  await page.route(`${AWAY}/**`, (route) => route.fulfill({ status: 204 }));
  await page.goto(url + scene.path);
  if (scene.isPrinted) await page.emulateMedia({ media: 'print' });
  await scene.act?.(page);
  return async () => {
    await context.clearCookies();
    await undo?.();
  };
}
