import { chromium, devices, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';

/** What a part of a page weighs on its way, headers included, compressed as it was sent. */
export interface FirstLoad {
  document: number;
  styles: number;
  scripts: number;
  fonts: number;
  pictures: number;
  /** Whatever else a page fetched. */
  other: number;
  /** Everything that was fetched, in its order. */
  urls: string[];
}

const KINDS: Record<string, keyof Omit<FirstLoad, 'urls'>> = {
  Document: 'document',
  Stylesheet: 'styles',
  Script: 'scripts',
  Font: 'fonts',
  Image: 'pictures',
};

/** Opens an address in a page that has seen nothing yet, and weighs what that fetches until nothing more comes. */
export async function weighFirstLoad(page: Page, url: string): Promise<FirstLoad> {
  const weights: FirstLoad = {
    document: 0,
    styles: 0,
    scripts: 0,
    fonts: 0,
    pictures: 0,
    other: 0,
    urls: [],
  };
  const kinds = new Map<string, keyof Omit<FirstLoad, 'urls'>>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    kinds.set(requestId, KINDS[type ?? ''] ?? 'other');
    weights.urls.push(request.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights[kinds.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.detach();
  return weights;
}

/** Bytes without pictures, which differ by article; with fonts and without. */
export function withoutPictures({ document, styles, scripts, fonts, other }: FirstLoad): {
  whole: number;
  withoutFonts: number;
} {
  const withoutFonts = document + styles + scripts + other;
  return { whole: withoutFonts + fonts, withoutFonts };
}

/** The same on a phone, in a browser of its own; undefined where there is none. */
export async function firstLoadOf(url: string): Promise<FirstLoad | undefined> {
  const executablePath = await findBrowser();
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext(devices['Pixel 7']);
    return await weighFirstLoad(await context.newPage(), url);
  } finally {
    await browser.close();
  }
}
