import { expect, type Locator, type Page } from '@playwright/test';

/** Presses of Tab after which something counts as out of reach. */
const PATIENCE = 150;

/** Goes on with the Tab key, and nothing else, until this has the focus; and sees that it stands in view then. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < PATIENCE; presses++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
  }
  throw new Error(`${PATIENCE} times ${key} do not lead to ${target}.`);
}

/** Goes there and presses a key on it: a link or button by Enter, a button or box by Space as well. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field and types into it. */
export async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(words);
}

/**
 * Goes from the beginning of the page through everything that takes the focus, until it leaves the page again. Gives what
 * a pointer could use and the keyboard came not to, and whether it got out at the end.
 */
export async function walkThrough(page: Page): Promise<{ missed: string[]; gotOut: boolean }> {
  await page.evaluate(() => {
    Object.assign(window, { reached: new Set<Element>() });
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  let gotOut = false;
  for (let presses = 0; presses < PATIENCE && !gotOut; presses++) {
    await page.keyboard.press('Tab');
    gotOut = await page.evaluate(() => {
      (window as unknown as { reached: Set<Element> }).reached.add(document.activeElement ?? document.body);
      return document.activeElement === document.body;
    });
  }
  const missed = await page.evaluate(() => {
    const { reached } = window as unknown as { reached: Set<Element> };
    // One of several radios of a name is a stop; arrows lead to the others.
    const all = document.querySelectorAll(
      'a[href], button, input:not([type=hidden], [type=radio]:not(:checked)), select, textarea, summary',
    );
    return (
      [...all]
        .filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
        )
        // What nobody is to reach, eyes or keyboard, is for robots.
        .filter((element) => !element.closest('[aria-hidden=true]'))
        .filter((element) => !reached.has(element))
        .map((element) => `${element.localName} ${element.textContent || element.getAttribute('name')}`)
    );
  });
  return { missed, gotOut };
}
