import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

const BEAT_MS = 1000;
/** A lock that its owner has not touched for so long is left over, even if another process has its number now. */
const STALE_MS = 5000;

/**
 * Takes the lock of those who start one database, and returns what gives it back, or undefined while
 * another holds it. It saves work and noise only: should two ever hold it, PostgreSQL itself still lets one
 * server into a folder, and the data is renamed into its place once.
 */
export function takeLock(path: string): (() => void) | undefined {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    quietly(() => breakStaleLock(path));
    return undefined;
  }
  const beat = setInterval(() => quietly(() => utimesSync(path, new Date(), new Date())), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    quietly(() => readFileSync(path, 'utf8') === String(process.pid) && rmSync(path));
  };
}

function breakStaleLock(path: string): void {
  const owner = Number(readFileSync(path, 'utf8'));
  const isFresh = Date.now() - statSync(path).mtimeMs < STALE_MS;
  if (isFresh && (owner === 0 || isAlive(owner))) return;
  // Of two who break it, one renames it; deleting could hit the lock that the faster one takes next.
  renameSync(path, `${path}.stale-${process.pid}`);
  rmSync(`${path}.stale-${process.pid}`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Every step on the lock fails when another process was faster, which is fine. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}
