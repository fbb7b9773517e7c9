import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { giveTo } from './account';
import { findBinaries } from './binaries';
import { locate, lookFor, type Place, retirePidFile } from './find';
import { initialise } from './initialise';
import { takeLock } from './lock';
import { explain, explaining } from './problem';
import { chooseRunner } from './run-as';
import { launch, PATIENCE_MS, settings, stopServer } from './server';
import { addressOf, makeDatabase, openSocketFolder } from './socket';

export interface EmbeddedDatabase {
  /** As libpq reads it: `postgres://rejoinder@localhost/rejoinder?host=<folder of the socket>`. */
  url: string;
  pid: number;
  /** False when we attached to a server that already ran. */
  started: boolean;
  /** Fast shutdown; waits until the server is gone. Does nothing when we only attached. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Made if missing. */
  folder: string;
  onProgress?: (sentence: string) => void;
  /** For tests only: quicker, and a power cut loses everything. */
  throwAway?: boolean;
}

const POLL_MS = 50;
/** A start takes some 50 ms; what takes so long is a recovery. */
const SLOW_MS = 3000;
/** Children of a killed server let go of its memory within two seconds; a busy machine may take more. */
const RETRY_MS = 10_000;

/**
 * Starts PostgreSQL over a folder, or attaches to the one that already runs over it; the first time, makes
 * its data. The server outlives this process unless it is stopped.
 * @throws Error whose first line says in one sentence what is wrong, followed by the server's last words
 */
export function startEmbeddedDatabase(options: StartOptions): Promise<EmbeddedDatabase> {
  return explaining(options.folder, async () => {
    mkdirSync(options.folder, { recursive: true });
    return await attachOrStart(options);
  });
}

async function attachOrStart(options: StartOptions): Promise<EmbeddedDatabase> {
  const deadline = Date.now() + PATIENCE_MS;
  let hasSaid = false;
  while (Date.now() < deadline) {
    const place = locate(options.folder);
    const running = await attach(place);
    if (running) return running;
    const release = takeLock(join(place.folder, 'starting.lock'));
    if (release) {
      try {
        return await start(options);
      } finally {
        release();
      }
    }
    if (!hasSaid) options.onProgress?.('Waiting for another process that starts the database.');
    hasSaid = true;
    await pause(POLL_MS);
  }
  throw new Error(`Another process has been starting the database in ${options.folder} for five minutes.`);
}

async function attach(place: Place): Promise<EmbeddedDatabase | undefined> {
  const seen = await lookFor(place);
  if (seen.state === 'gone' || seen.state === 'busy') return undefined;
  if (seen.state === 'no database') await makeDatabase(seen.socketFolder);
  return { url: addressOf(seen.socketFolder), pid: seen.pid, started: false, stop: async () => {} };
}

async function start(options: StartOptions): Promise<EmbeddedDatabase> {
  const binaries = findBinaries();
  const place = locate(options.folder);
  const runner = chooseRunner(place.account, binaries, [place.folder, dirname(place.socketFolder)]);
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) {
    options.onProgress?.('Making the database, which happens once.');
    await initialise(place, runner, binaries.initdb);
  }
  const command = [binaries.postgres, ...settings(place, options.throwAway)];
  const retryUntil = Date.now() + RETRY_MS;
  for (;;) {
    const running = await waitForOther(place, options);
    if (running) return running;
    if (place.account) giveTo(place.account, place.cluster);
    openSocketFolder(place.socketFolder, place.account);
    retirePidFile(place.cluster);
    const slow = setTimeout(() => options.onProgress?.('The database is recovering from a crash.'), SLOW_MS);
    const server = await launch(place, runner, command).finally(() => clearTimeout(slow));
    if (typeof server !== 'string') {
      const ours = await attach(place);
      if (ours) return { ...ours, started: true, stop: () => stopServer(server) };
      continue;
    }
    const mayPass = /shared memory block .* still in use|lock file .* already exists/.test(server);
    if (!mayPass || Date.now() > retryUntil) throw explain(place.folder, server);
    await pause(POLL_MS * 2);
  }
}

/** Waits while a server over this place starts or stops, and attaches if it then answers. */
async function waitForOther(place: Place, options: StartOptions): Promise<EmbeddedDatabase | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let hasSaid = false; ; hasSaid = true) {
    const seen = await lookFor(place);
    if (seen.state === 'gone') return undefined;
    if (seen.state !== 'busy') return attach(place);
    if (Date.now() > deadline) {
      throw new Error(
        `The database in ${place.folder} runs (process ${seen.pid}) but has not answered for five minutes.`,
      );
    }
    if (!hasSaid)
      options.onProgress?.('Waiting for the database, which is starting, recovering or stopping.');
    await pause(POLL_MS);
  }
}
