import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 AA with all that came before it, and what axe takes for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type View = [width: number, colorScheme: 'light' | 'dark'];
/** A desk by day and a phone by night: both widths and both papers, for half of the time. */
const TWO: View[] = [
  [1280, 'light'],
  [390, 'dark'],
];
export const ALL_FOUR: View[] = [...TWO, [1280, 'dark'], [390, 'light']];
/** CSS pixels: a desk's window at 400 %, and the narrowest that WCAG asks for. */
const NARROWEST = 320;

/** Lets axe look at the page as it stands, and sees that nothing of it lies beside a narrow screen. */
export async function look(page: Page, views: View[] = TWO): Promise<void> {
  for (const view of views) {
    await show(page, view);
    expect(await listViolations(page), `${page.url()} at ${view.join(' px, ')}`).toEqual([]);
  }
  await page.setViewportSize({ width: NARROWEST, height: 900 });
  expect(await widthOf(page), `${page.url()} at ${NARROWEST} px`).toBe(NARROWEST);
}

/** Shows the page that is open in another width and on another paper. */
export async function show(page: Page, [width, colorScheme]: View): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
  // Text that is set in its own letters while axe measures would seem to lie over its neighbours.
  await page.evaluate(() => document.fonts.ready);
}

/** What axe finds in the document and in its frames, by all its rules `without` some. Each is given axe once. */
export async function listViolations(page: Page, without: string[] = []): Promise<string[]> {
  // A frame that nobody has scrolled to has no document yet.
  for (const frame of page.frames().filter((frame) => frame.url() !== ''))
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(
    async ({ values, rules }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run({
        runOnly: { type: 'tag', values },
        rules,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    { values: TAGS, rules },
  );
}

/** CSS pixels: how broad the page is, with what lies beside the screen. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
