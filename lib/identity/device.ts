import { wordsIn } from '@/lib/language/words';

/** The order counts: most browsers also claim to be those further down. */
const BROWSERS: [sign: RegExp, name: string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bChromium\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const TEXT_BROWSERS = /\b(Lynx|w3m|ELinks|Links)\b/;

const SYSTEMS: [sign: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * A browser in plain words of the blog's language, "Firefox on Linux": enough to recognise one's own, and nothing more
 * is kept.
 */
export function describeDevice(userAgent: string | null, language: string): string {
  const words = wordsIn(language, 'signIn');
  const find = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const browser = find(BROWSERS) ?? (TEXT_BROWSERS.test(userAgent ?? '') ? words('textBrowser') : undefined);
  const system = find(SYSTEMS);
  if (system) return words('browserOn', { browser: browser ?? words('someBrowser'), system });
  return browser ?? words('unknownBrowser');
}
