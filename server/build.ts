import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shrinkLoader } from './intent/loader';
import { Problem } from './problem';

/** What a build is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'next.config.js',
  'postcss.config.js',
  'package-lock.json',
];
/** Tests, and what only the server and the command line use. */
const NOT_BUILT =
  /\.test\.tsx?$|\/testing\/|\/migrations\/|\/embedded\/|\/factories\.ts$|^db\/seed\/|^lib\/(demo|import)\//;

/**
 * Salts the ids of server actions while building: the same every time, so that a page from before an update can still
 * post. No secret: what is encrypted when the site runs has the data folder's own key.
 */
const ACTION_IDS_SALT = Buffer.from('the same ids for the same actions').subarray(0, 32).toString('base64');

interface Building {
  root: string;
  say(sentence: string): void;
  /** Ends the build. */
  signal: AbortSignal;
}

/** Builds the site when its sources, the compiler's options or the Node version changed since the last build. */
export async function buildWhenChanged({ root, say, signal }: Building): Promise<void> {
  const folder = join(root, process.env.REJOINDER_BUILD_FOLDER ?? '.next');
  const stamp = join(folder, 'rejoinder-build');
  const wanted = digestOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the site (once, and after an update)');
  // A build that is broken off leaves a folder that is neither the old one nor the new one.
  rmSync(stamp, { force: true });
  await build(root, signal);
  await shrinkLoader(root, folder);
  writeFileSync(stamp, wanted);
}

function build(root: string, signal: AbortSignal): Promise<void> {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_IDS_SALT,
  };
  // What a build makes must be the same for every database.
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Problem(`The site could not be built:\n${said.trim()}`)),
    );
  });
}

function digestOf(root: string): string {
  // Of the compiler's settings the options alone: Next adds its folders to the rest while it builds.
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const hash = createHash('sha256').update(`${process.versions.node} ${JSON.stringify(compilerOptions)}`);
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
