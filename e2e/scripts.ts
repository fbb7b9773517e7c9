import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** The scripts that a page has fetched so far: their paths, and their bytes after gzip. */
export function watchScripts(page: Page): {
  paths(): string[];
  bytes(counts?: (path: string) => boolean): Promise<number>;
} {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || !response.ok()) return;
    const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    sizes.set(new URL(response.url()).pathname, size);
  });
  return {
    paths: () => [...sizes.keys()],
    async bytes(counts = () => true) {
      const counted = [...sizes].filter(([path]) => counts(path)).map(([, size]) => size);
      return (await Promise.all(counted)).reduce((sum, size) => sum + size, 0);
    },
  };
}

/** Errors that a page writes to its console or throws, and what its policy refused. */
export async function watchTrouble(page: Page): Promise<string[]> {
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => {
    // A browser's own word on a cross-fade that the next page does not take part in.
    if (!/^Transition was (aborted|skipped)/.test(message)) trouble.push(`error: ${message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('noteRefused', (what: string) => trouble.push(`refused: ${what}`));
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, sourceFile, lineNumber, blockedURI }) => {
        const noteRefused = (window as unknown as { noteRefused(what: string): void }).noteRefused;
        noteRefused(`${violatedDirective} ${blockedURI} in ${sourceFile}:${lineNumber}`);
      },
    );
  });
  return trouble;
}

/** Holds Next's scripts back until the function that it gives is called. */
export async function holdFramework(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Whether React has taken the reply form over: it notes its properties on the elements that it knows. */
export function isAwake(page: Page): Promise<boolean> {
  return page
    .locator('#respond form')
    .evaluate((form) => Object.keys(form).some((key) => key.startsWith('__reactProps')));
}
