// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const FLOOR = [20, 19];
/** Holds the digest of the lock file that was installed. */
const STAMP = 'node_modules/.rejoinder-installed';

/** Ends with a sentence when this Node is too old; installs the packages of package-lock.json when any is missing. */
export function ensureInstalled(root) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1])) {
    console.error(`Rejoinder needs Node ${FLOOR.join('.')} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isComplete(root)) return;
  console.error('Installing the packages (once, and after an update) …');
  const env = { ...process.env };
  const cache = isWritable(homeFolder()) ? undefined : mkdtempSync(join(tmpdir(), 'rejoinder-npm-'));
  if (cache) env.npm_config_cache = cache;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // `ci` installs just what is locked; where a registry lacks packages of other platforms it refuses, and `install` does not.
  for (const how of [
    ['ci', '--loglevel=silent'],
    ['install', '--no-save', '--loglevel=error'],
  ]) {
    const [command, ...rest] = [...npm, ...how, '--include=dev', '--no-audit', '--no-fund'];
    spawnSync(command, rest, { cwd: root, env, stdio: ['ignore', 2, 2] });
    rmSync(join(root, STAMP), { force: true });
    if (isComplete(root)) break;
  }
  if (cache) rmSync(cache, { recursive: true, force: true });
  if (!isComplete(root)) {
    console.error('The packages could not be installed: see above for what npm says.');
    process.exit(1);
  }
  writeFileSync(join(root, STAMP), digestOfLock(root));
}

/** Whether what is named in package.json is there in its version, and nothing was locked anew since we installed. */
function isComplete(root) {
  const stamp = readText(join(root, STAMP));
  if (stamp !== undefined && stamp !== digestOfLock(root)) return false;
  const { dependencies, devDependencies } = JSON.parse(readText(join(root, 'package.json')));
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => {
    const there = readText(join(root, 'node_modules', name, 'package.json'));
    return there !== undefined && JSON.parse(there).version === version;
  });
}

function digestOfLock(root) {
  return createHash('sha256')
    .update(readText(join(root, 'package-lock.json')) ?? '')
    .digest('hex');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Undefined for a user whom the system has no entry for, as in some containers. */
function homeFolder() {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
