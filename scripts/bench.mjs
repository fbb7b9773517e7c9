// npm run bench: measures, prints a table and writes bench/RESULTS.md. `npm run bench -- bytes lighthouse` measures these alone,
// `npm run bench -- spam` the spam filter.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureInstalled(root);

const { register } = await import('tsx/esm/api');
register();
await import(process.argv[2] === 'spam' ? '../bench/spam.ts' : '../bench/run.ts');
