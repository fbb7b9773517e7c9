// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const FLOOR = [20, 19];

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
  if (!isWritable(homedir())) env.npm_config_cache = mkdtempSync(join(tmpdir(), 'rejoinder-npm-'));
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // `ci` installs just what is locked; where a registry lacks packages of other platforms it refuses, and `install` does not.
  for (const how of [
    ['ci', '--loglevel=silent'],
    ['install', '--no-save', '--loglevel=error'],
  ]) {
    const [command, ...rest] = [...npm, ...how, '--include=dev', '--no-audit', '--no-fund'];
    spawnSync(command, rest, { cwd: root, env, stdio: ['ignore', 2, 2] });
    if (isComplete(root)) break;
  }
  if (!isComplete(root)) {
    console.error('The packages could not be installed: see above for what npm says.');
    process.exit(1);
  }
}

/** Whether everything that the lock file names for this machine is installed in the same version. */
function isComplete(root) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    return there
      ? there.version === entry.version && existsSync(join(root, path))
      : entry.optional === true || entry.peer === true;
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
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
