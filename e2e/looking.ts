import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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
  for (const [width, colorScheme] of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // Text that is set in its own letters while axe measures would seem to lie over its neighbours.
    await page.evaluate(() => document.fonts.ready);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
    expect(found, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: NARROWEST, height: 900 });
  const broad = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(broad, `${page.url()} at ${NARROWEST} px`).toBe(NARROWEST);
}
