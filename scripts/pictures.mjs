// npm run pictures: writes screenshots of every page in every state into pictures/, with a page that shows them all.
// `npm run pictures -- he` takes them with the interface in Hebrew, `npm run pictures -- en history` those scenes alone.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { findBrowser } from './find-browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureInstalled(root);
process.env.CHROME_PATH = findBrowser();

const { register } = await import('tsx/esm/api');
register();
await import('../e2e/pictures/run.ts');
