import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, chooseAccount } from './run-as';
import { type Answer, addressOf, ask, chooseSocketFolder, socketPath } from './socket';

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
export async function findRunningDatabase(folder: string): Promise<{ url: string; pid: number } | undefined> {
  if (!existsSync(folder)) return undefined;
  const seen = await lookFor(locate(folder));
  return seen.state === 'ready' ? { url: addressOf(seen.socketFolder), pid: seen.pid } : undefined;
}

export type Sighting =
  | { state: 'gone' }
  | { state: Exclude<Answer, 'silent'>; pid: number; socketFolder: string };

/** Looks for a server over this place. `busy`: its process lives and does not answer yet, or no longer. */
export async function lookFor(place: Place): Promise<Sighting> {
  const file = readPidFile(place.cluster);
  if (!file) return { state: 'gone' };
  // A copied folder carries the other one's file. In its own, the socket stays findable under another TMPDIR.
  const socketFolder = (file.cluster === place.cluster && file.socketFolder) || place.socketFolder;
  const answer = await ask(socketFolder);
  if (answer !== 'silent') return { state: answer, pid: file.pid, socketFolder };
  if (isServerOf(place.cluster, file.pid)) return { state: 'busy', pid: file.pid, socketFolder };
  return { state: 'gone' };
}

interface PidFile {
  pid: number;
  cluster: string;
  socketFolder: string | undefined;
  isReady: boolean;
}

export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const [pid, directory = '', , , socketFolder, , , status] = lines;
    const isReady = status?.trim() === 'ready';
    return Number(pid) > 0 ? { pid: Number(pid), cluster: directory, socketFolder, isReady } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** After a crash, and always after a container's restart, the number may belong to any other process. */
function isServerOf(cluster: string, pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  try {
    // postgres works inside its data directory.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
  }
  try {
    const command = execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(cluster);
  } catch {
    return true;
  }
}

/** Whether a process of this number exists, whosever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** More than any system gives to a process. */
const NOBODYS_PID = 2_147_483_647;

/**
 * Clears what a killed server left, once `lookFor` has said that it is gone: postgres would take any process
 * with its number for it. The rest of the file stays, since from it postgres tells whether children of the
 * killed server still use its memory.
 */
export function clearRemnants(place: Place): void {
  const path = pidFile(place.cluster);
  if (readPidFile(place.cluster)) {
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(NOBODYS_PID)));
  } else {
    rmSync(path, { force: true });
  }
  rmSync(socketPath(place.socketFolder), { force: true });
  rmSync(`${socketPath(place.socketFolder)}.lock`, { force: true });
}
