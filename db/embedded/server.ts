import type { ChildProcess } from 'node:child_process';
import { closeSync, fchownSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Place, readPidFile } from './find';
import { type Runner, spawnAs } from './run-as';
import { ask, PORT } from './socket';

/** Recovery after a crash replays 1 GB (max_wal_size) or little more, in well below this. */
export const PATIENCE_MS = 5 * 60_000;
const POLL_MS = 10;
/** A fast shutdown writes out the buffers (128 MB); after this, they are recovered at the next start instead. */
const SHUTDOWN_MS = 60_000;
const LOG_BYTES = 10 * 1024 * 1024;

/** Starts a server that outlives us. Gives its process once it answers, or what it said before it ended. */
export async function launch(
  place: Place,
  runner: Runner,
  command: string[],
): Promise<ChildProcess | string> {
  const log = openLog(place);
  // Detached: Ctrl-C in the terminal reaches only us, and we stop it when everybody has finished.
  const stdio = ['ignore' as const, log.handle, log.handle];
  const child = spawnAs(runner, command, { detached: true, stdio });
  closeSync(log.handle);
  child.unref();
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(POLL_MS)) {
    if (failure) throw failure;
    if (hasEnded(child)) return readFileSync(log.path).subarray(log.size).toString();
    const file = readPidFile(place.cluster);
    if (file?.pid !== child.pid || !file?.isReady) continue;
    const answer = await ask(place.socketFolder);
    if (answer === 'ready' || answer === 'no database') return child;
  }
  // It goes on: the next start attaches to it.
  throw new Error(`The database in ${place.folder} has not got ready in five minutes; ${log.path} says why.`);
}

/** `throwAway` trades all safety in a power cut or kill for speed. */
export function settings(place: Place, throwAway = false): string[] {
  const values = {
    listen_addresses: '',
    port: PORT,
    // A list: in quotes, a folder may have a comma in its name.
    unix_socket_directories: `"${place.socketFolder.replaceAll('"', '""')}"`,
    shared_buffers: '64MB',
    max_connections: 60,
    ...(throwAway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    place.cluster,
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** Opens the log for appending. `size` is where this start's lines begin. */
function openLog(place: Place): { handle: number; path: string; size: number } {
  const path = join(place.folder, 'postgres.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(path, `${path}.1`);
  const handle = openSync(path, 'a', 0o600);
  if (place.account) fchownSync(handle, place.account.uid, place.account.gid);
  return { handle, path, size: fstatSync(handle).size };
}

/** Fast shutdown: sessions are ended, the data is written out. Returns when the process is gone. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) child.kill('SIGINT');
  const deadline = Date.now() + SHUTDOWN_MS;
  for (let hasHurried = false; !hasEnded(child); await pause(POLL_MS)) {
    if (hasHurried || Date.now() < deadline) continue;
    hasHurried = child.kill('SIGQUIT');
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
