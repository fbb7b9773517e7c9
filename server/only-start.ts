import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem';

const TRIES = 100;
const PAUSE_MS = 10;
/** Breaking a lock takes a millisecond; what takes so long was killed. */
const BREAKING_MS = 10_000;

/**
 * Takes the data folder for this start. A lock whose process is gone (kill -9, a power cut) is broken. Returns how to
 * release it.
 * @throws Problem when another start serves from it
 */
export function takeDataFolder(folder: string): () => void {
  const file = join(folder, 'server.lock');
  const ours = `${process.pid} ${startOf(process.pid)}\n`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, ours, { mode: 0o600 });
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const holder = takeOrFindHolder(file, draft);
      if (holder === undefined) return () => release(file, ours);
      if (holder !== 0)
        throw new Problem(
          `Another start (process ${holder}) already serves from ${folder}. Stop it first, or set REJOINDER_DATA to another folder.`,
        );
    }
    throw new Problem(`The lock file ${file} cannot be taken. Remove it if nothing is running.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whether a server runs over this data folder. */
export function isServed(folder: string): boolean {
  const lock = readLock(join(folder, 'server.lock'));
  return lock !== undefined && isHeld(lock);
}

/** Takes the lock (undefined), or finds the living process that has it, or breaks one that nobody has (0). */
function takeOrFindHolder(file: string, draft: string): number | undefined {
  try {
    linkSync(draft, file); // there whole or not at all
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const lock = readLock(file);
  if (lock && isHeld(lock)) return lock.pid;
  if (lock) breakLock(file, lock.text);
  return 0;
}

/**
 * Removes a lock that nobody has. Whoever breaks it first makes a second link to it, which only one of several can; then
 * what the link leads to is the lock that was found, or one that was taken meanwhile and is left alone.
 */
function breakLock(file: string, text: string): void {
  const breaking = `${file}.breaking`;
  try {
    linkSync(file, breaking);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') waitForBreaker(breaking);
    else if (code !== 'ENOENT') throw error;
    return;
  }
  try {
    if (readFileSync(breaking, 'utf8') === text) rmSync(file, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}

/** Another one breaks it just now, or was killed while doing so. */
function waitForBreaker(breaking: string): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  const { ctimeMs = Date.now() } = statSync(breaking, { throwIfNoEntry: false }) ?? {};
  if (Date.now() - ctimeMs > BREAKING_MS) rmSync(breaking, { force: true });
}

interface Lock {
  pid: number;
  /** When its process began. */
  start: string;
  text: string;
}

function readLock(file: string): Lock | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const [pid, start = ''] = text.trim().split(' ');
    return { pid: Number(pid), start, text };
  } catch {
    return undefined;
  }
}

function isHeld({ pid, start }: Lock): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === startOf(pid);
}

function release(file: string, ours: string): void {
  if (readLock(file)?.text === ours) rmSync(file, { force: true });
}

/** When a process began, as Linux tells it: a number that was given to another process since does not count. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
