import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../scripts/find-browser.mjs';
import { median } from './load';
import { scratch } from './processes';

/** Not among our dependencies, which every `npm start` installs: fetched when it is wanted. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse's scores of a page from 0 to 100, on its phone: the median of 5 runs. Undefined without a browser. */
export async function scores(url: string): Promise<Record<(typeof CATEGORIES)[number], number> | undefined> {
  const browser = await findBrowser();
  if (!browser) return undefined;
  const found = Array.from({ length: RUNS }, (_, run) =>
    scoreOnce(url, browser, join(scratch, `lighthouse-${run}.json`)),
  );
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, median(found.map((one) => one[category]))]),
  ) as Record<(typeof CATEGORIES)[number], number>;
}

function scoreOnce(url: string, browser: string, file: string): Record<(typeof CATEGORIES)[number], number> {
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
  ];
  const chrome = `--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage`;
  execFileSync('npx', ['--yes', LIGHTHOUSE, url, ...flags, chrome], {
    env: { ...process.env, CHROME_PATH: browser },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(file)) throw new Error('Lighthouse wrote no report.');
  const { categories } = JSON.parse(readFileSync(file, 'utf8')) as {
    categories: Record<string, { score: number }>;
  };
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]),
  ) as Record<(typeof CATEGORIES)[number], number>;
}
