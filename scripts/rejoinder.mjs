// npm run rejoinder -- <command>: the command line, beside a running server or alone.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { ensureInstalled } from './ensure-installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// npm runs scripts in the project's folder: paths that were typed are meant from where they were typed.
process.env.REJOINDER_TYPED_IN = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
ensureInstalled(root);

// An import of half a gigabyte stays small: V8 looks often for what it can let go.
setFlagsFromString('--heap-growing-percent=10');

const { register } = await import('tsx/esm/api');
register();
await import('../cli/main.ts');
