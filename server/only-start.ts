import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem';

const TRIES = 5;

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
  breakLock(file, lock?.text);
  return 0;
}

/** Of several who break it at once, one moves it; who moved a lock taken meanwhile puts it back. */
function breakLock(file: string, text: string | undefined): void {
  const moved = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, moved);
    if (readFileSync(moved, 'utf8') !== text && text !== undefined) linkSync(moved, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(moved, { force: true });
  }
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
