import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, chooseAccount } from './account';
import { explaining } from './problem';
import { type Answer, addressOf, ask, chooseSocketFolder } from './socket';

/** Where one embedded database keeps its things. All paths are real ones. */
export interface Place {
  folder: string;
  /** PostgreSQL's data directory. */
  cluster: string;
  socketFolder: string;
  account: Account | undefined;
}

/** The folder has to exist. */
export function locate(folder: string): Place {
  const real = realpathSync(folder);
  const cluster = join(real, 'cluster');
  const account = chooseAccount(cluster);
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  return { folder: real, cluster, account, socketFolder: chooseSocketFolder(real, uid) };
}

/** The server that runs over this folder and answers, for tools that only want to talk to it. */
export function findRunningDatabase(folder: string): Promise<{ url: string; pid: number } | undefined> {
  return explaining(folder, async () => {
    if (!existsSync(folder)) return undefined;
    const seen = await lookFor(locate(folder));
    return seen.state === 'ready' ? { url: addressOf(seen.socketFolder), pid: seen.pid } : undefined;
  });
}

export type Sighting =
  | { state: 'gone' }
  | { state: Exclude<Answer, 'silent'>; pid: number; socketFolder: string };

/** Looks for a server over this place. `busy`: its process lives, but does not answer yet or any more. */
export async function lookFor(place: Place): Promise<Sighting> {
  const file = readPidFile(place.cluster);
  if (!file) return { state: 'gone' };
  // A copied folder brings the other one's file. In our own, the socket is found even under another TMPDIR.
  const socketFolder = (file.cluster === place.cluster && file.socketFolder) || place.socketFolder;
  const answer = await ask(socketFolder);
  if (answer !== 'silent') return { state: answer, pid: file.pid, socketFolder };
  if (isServerOf(place.cluster, file.pid)) return { state: 'busy', pid: file.pid, socketFolder };
  return { state: 'gone' };
}

interface PidFile {
  pid: number;
  cluster: string;
  socketFolder: string;
  isReady: boolean;
}

/** Reads `postmaster.pid`; undefined when there is none, or none that is whole. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const [pid, directory = '', , , socketFolder = '', , , status = ''] = lines;
    const isReady = status.trim() === 'ready';
    return Number(pid) > 0 ? { pid: Number(pid), cluster: directory, socketFolder, isReady } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** After a crash, and always after a container's restart, the number may belong to any other process. */
function isServerOf(cluster: string, pid: number): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(cluster);
  } catch {
    return false;
  }
}

/** More than any system gives to a process. */
const NOBODYS_PID = 2_147_483_647;

/**
 * Takes a dead server's number out of `postmaster.pid`, once `lookFor` has said that it is gone: postgres
 * would wait for whichever process has that number now. The other lines stay, since they tell postgres whether
 * children of the dead one still use its memory.
 */
export function retirePidFile(cluster: string): void {
  const path = pidFile(cluster);
  if (!readPidFile(cluster)) rmSync(path, { force: true });
  else writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(NOBODYS_PID)));
}
