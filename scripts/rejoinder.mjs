// npm run rejoinder -- <command>: the command line, beside a running server or alone.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// npm runs scripts in the project's folder: paths that were typed are meant from where they were typed.
process.env.REJOINDER_TYPED_IN = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
ensureInstalled(root);

const { register } = await import('tsx/esm/api');
register();
await import('../cli/main.ts');
