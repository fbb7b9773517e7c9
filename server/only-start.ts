import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the data folder for this start, or ends the process with a sentence when another one serves from it. A lock
 * whose process is gone (kill -9, a power cut) is broken. Returns how to release it.
 */
export function takeDataFolder(folder: string): () => void {
  const file = join(folder, 'server.lock');
  for (let tries = 0; tries < 5; tries++) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, `${process.pid} ${startOf(process.pid)}\n`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder) {
      console.error(
        `Another start (process ${holder}) already serves from ${folder}. Stop it first, or set REJOINDER_DATA to another folder.`,
      );
      process.exit(1);
    }
    rmSync(file, { force: true });
  }
  console.error(`The lock file ${file} cannot be taken. Remove it if nothing is running.`);
  process.exit(1);
}

/** Whether a server runs over this data folder. */
export function isServed(folder: string): boolean {
  return holderOf(join(folder, 'server.lock')) !== undefined;
}

function holderOf(file: string): number | undefined {
  try {
    const [pid = 0, start = ''] = readFileSync(file, 'utf8')
      .trim()
      .split(' ')
      .map((part, i) => (i === 0 ? Number(part) : part)) as [number, string];
    if (!pid) return undefined;
    process.kill(pid, 0);
    return start === startOf(pid) ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return -1;
    return undefined;
  }
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
