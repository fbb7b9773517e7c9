import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOADER_PATH = '/loader.js';

export interface Loader {
  /** Its address with its content's hash: what is there never changes. */
  address: string;
  hash: string;
  body: Buffer;
}

/** Reads the loader, and leaves out what only speaks to whoever reads its source. */
export function readLoader(root = process.cwd()): Loader {
  const source = readFileSync(join(root, 'public', 'loader.js'), 'utf8');
  const lines = source.split('\n').map((line) => line.trim());
  const body = Buffer.from(lines.filter((line) => line !== '' && !line.startsWith('//')).join('\n'));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { address: `${LOADER_PATH}?${hash}`, hash, body };
}
