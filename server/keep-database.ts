import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedDatabase, type StartOptions, startEmbeddedDatabase } from '@/db/embedded/start';
import { logError, logInfo } from '@/lib/site/log';

/** How often is looked whether the database's process lives. */
const LOOK_MS = 1_000;
/** How long a database that another start left running may take to stop. */
const STOP_MS = 60_000;

export interface KeptDatabase {
  url: string;
  /** Stops it, whoever started it. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded database, and starts it again whenever its process is gone (out of memory, killed), until it is
 * to stop. Its address stays the same.
 */
export async function keepDatabase(options: StartOptions): Promise<KeptDatabase> {
  let current = await startEmbeddedDatabase(options);
  const { url } = current;
  const stopping = new AbortController();
  const watching = (async () => {
    while (await isTimeToLook(stopping.signal)) {
      if (isAlive(current.pid)) continue;
      logInfo('the database is gone and is started again');
      try {
        current = await startEmbeddedDatabase({ ...options, onProgress: undefined });
      } catch (error) {
        logError('the database could not be started again', error);
      }
    }
  })();
  return {
    url,
    async stop() {
      stopping.abort();
      await watching;
      await stopEmbedded(current);
    },
  };
}

async function isTimeToLook(stop: AbortSignal): Promise<boolean> {
  await pause(LOOK_MS, undefined, { signal: stop, ref: false }).catch(() => {});
  return !stop.aborted;
}

/** Also stops a database that an earlier, killed start of ours left running. */
async function stopEmbedded(embedded: EmbeddedDatabase): Promise<void> {
  if (embedded.started) return embedded.stop();
  if (!isAlive(embedded.pid)) return;
  process.kill(embedded.pid, 'SIGINT');
  const deadline = Date.now() + STOP_MS;
  while (isAlive(embedded.pid) && Date.now() < deadline) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
