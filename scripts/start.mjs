// npm start and npm run dev: installs what is missing, then runs server/start.ts in this process.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureInstalled(root);

const isDevelopment = process.argv.includes('--dev');
process.env.NODE_ENV = isDevelopment ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

const { register } = await import('tsx/esm/api');
register();
const { start } = await import('../server/start.ts');
await start({ isDevelopment });
