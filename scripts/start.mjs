// npm start and npm run dev: installs what is missing, then runs server/start.ts in this process.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { bundleServer } from './bundle-server.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureInstalled(root);

// V8 lets a heap grow to many times of what is alive in it before it looks, where the machine has the memory. A blog
// shares its machine: this keeps it some 200 MB smaller under load, for a few percent of the time. (`npm start` says one
// more thing to V8, which can only be said on the command line: see package.json and DECISIONS.md.)
setFlagsFromString('--heap-growing-percent=40');

const isDevelopment = process.argv.includes('--dev');
process.env.NODE_ENV = isDevelopment ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

const require = createRequire(import.meta.url);
const bundle = isDevelopment ? undefined : await bundleServer(root);
if (!bundle) {
  // As CommonJS: hooks for ES modules run in a thread of their own, and Next imports something for each request.
  const { register } = await import('tsx/cjs/api');
  register();
}
const { start } = require(bundle ?? '../server/start.ts');
await start({ isDevelopment });
