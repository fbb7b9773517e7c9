import { chownSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './find';
import { explain } from './problem';
import { type Runner, spawnAs } from './run-as';
import { USER } from './socket';

const UNFINISHED = 'cluster.new-';
/** With retries: the initdb of a killed starter may still be writing, and ends when its files are gone. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** Makes the data directory beside its place and moves it there when it is whole. */
export async function initialise(place: Place, runner: Runner, initdb: string): Promise<void> {
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith(UNFINISHED)) await rm(join(place.folder, name), REMOVAL);
  }
  const fresh = join(place.folder, `${UNFINISHED}${process.pid}`);
  mkdirSync(fresh, { mode: 0o700 });
  try {
    if (place.account) chownSync(fresh, place.account.uid, place.account.gid);
    await fill(place.folder, runner, [initdb, '-D', fresh]);
    renameSync(fresh, place.cluster);
    flush(place.folder);
  } catch (error) {
    await rm(fresh, REMOVAL);
    throw error;
  }
}

async function fill(folder: string, runner: Runner, initdb: string[]): Promise<void> {
  const options = ['--encoding=UTF8', '--auth=trust', `--username=${USER}`, '--no-instructions'];
  let said = '';
  // Sorting and letters come from PostgreSQL itself. The system's locale is for messages, and some have only C.
  for (const locale of ['C.UTF-8', 'C']) {
    const locales = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`];
    const outcome = await run(runner, [...initdb, ...options, ...locales]);
    if (outcome.code === 0) return;
    said = outcome.said;
    if (!said.includes('locale name')) break;
  }
  throw explain(folder, said);
}

function run(runner: Runner, command: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnAs(runner, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (text: Buffer) => {
      said += text;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** A power cut must not undo the move once rows have been acknowledged. */
function flush(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
