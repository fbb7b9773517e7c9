import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const NOT_BUILT = /\.test\.tsx?$|\/testing\/|\/migrations\/|\/embedded\/|\/factories\.ts$/;

/** Builds the site when its sources, the Node version or the key of its actions changed since the last build. */
export async function buildWhenChanged(root: string, say: (sentence: string) => void): Promise<void> {
  const folder = join(root, process.env.REJOINDER_BUILD_FOLDER ?? '.next');
  const stamp = join(folder, 'rejoinder-build');
  const wanted = digestOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the site (once, and after an update)');
  await build(root);
  writeFileSync(stamp, wanted);
}

function build(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
    const env = { ...process.env, NODE_ENV: 'production' as const };
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The site could not be built:\n${said}`)),
    );
  });
}

function digestOf(root: string): string {
  const hash = createHash('sha256').update(
    `${process.versions.node} ${process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? ''}`,
  );
  for (const source of SOURCES) {
    for (const file of filesOf(root, source))
      if (!NOT_BUILT.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  let entries: string[];
  try {
    entries = readdirSync(full).sort();
  } catch {
    return [path]; // a file
  }
  return entries.flatMap((entry) => filesOf(root, `${path}/${entry}`));
}
