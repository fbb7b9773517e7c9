import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Place, readPidFile } from './find';
import { environment } from './initialise';
import type { Runner } from './run-as';
import { type Answer, ask, PORT } from './socket';

export interface Program {
  postgres: string;
  runner: Runner;
  throwAway: boolean;
}

const POLL_MS = 10;
/** A fast shutdown writes out the buffers (128 MB); after this, they are recovered at the next start instead. */
const SHUTDOWN_MS = 60_000;
const LOG_BYTES = 10 * 1024 * 1024;

/** Starts a server that outlives us. Gives its process once it answers, or what it said before it ended. */
export async function launch(
  place: Place,
  program: Program,
): Promise<{ process: ChildProcess; answer: Answer } | { said: string }> {
  const log = openLog(place);
  const [file = '', ...args] = [
    ...program.runner.prefix,
    program.postgres,
    ...settings(place, program.throwAway),
  ];
  // Detached: Ctrl-C in the terminal reaches us only, and we stop it when everybody has finished.
  const child = spawn(file, args, {
    ...program.runner.ids,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log.handle, log.handle],
  });
  closeSync(log.handle);
  child.unref();
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  for (;;) {
    await pause(POLL_MS);
    if (failure) throw failure;
    if (hasEnded(child)) return { said: readFileSync(log.path).subarray(log.size).toString() };
    const file = readPidFile(place.cluster);
    if (file?.pid !== child.pid || !file?.isReady) continue;
    const answer = await ask(place.socketFolder);
    if (answer === 'ready' || answer === 'no database') return { process: child, answer };
  }
}

function settings(place: Place, throwAway: boolean): string[] {
  const values = {
    listen_addresses: '',
    port: PORT,
    // A list; in quotes, a folder may have a comma in its name.
    unix_socket_directories: `"${place.socketFolder.replaceAll('"', '""')}"`,
    shared_buffers: '128MB',
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
  // Root must not be led by a link to a file outside of the folder.
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  const handle = openSync(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600);
  if (place.account) fchownSync(handle, place.account.uid, place.account.gid);
  return { handle, path, size: fstatSync(handle).size };
}

/** Fast shutdown: sessions are ended, the data is written out. Returns when the process is gone. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGINT');
  const deadline = Date.now() + SHUTDOWN_MS;
  for (let hasHurried = false; !hasEnded(child); await pause(POLL_MS)) {
    if (hasHurried || Date.now() < deadline) continue;
    child.kill('SIGQUIT');
    hasHurried = true;
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
