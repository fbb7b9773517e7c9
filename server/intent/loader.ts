import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOADER_PATH = '/loader.js';

export interface Loader {
  /** Its address with its content's hash: what is there never changes. */
  address: string;
  hash: string;
  body: Buffer;
}

/** Reads the loader of the build; while developing its source. */
export function readLoader(root = process.cwd()): Loader {
  const built = join(root, process.env.REJOINDER_BUILD_FOLDER ?? '.next', 'loader.js');
  const isBuilt = process.env.NODE_ENV !== 'development' && existsSync(built);
  const body = readFileSync(isBuilt ? built : sourceIn(root));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { address: `${LOADER_PATH}?${hash}`, hash, body };
}

/** Writes the loader into the build, with short names and without what only speaks to whoever reads its source. */
export async function shrinkLoader(root: string, folder: string): Promise<void> {
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync(sourceIn(root), 'utf8'), { minify: true, target: 'es2020' });
  writeFileSync(join(folder, 'loader.js'), code);
}

const sourceIn = (root: string) => join(root, 'public', 'loader.js');
