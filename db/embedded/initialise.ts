import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import type { Place } from './find';
import { explain } from './problem';
import type { Runner } from './run-as';
import { USER } from './socket';

const UNFINISHED = 'cluster.new-';

/** Makes the data directory beside its place and moves it there when it is whole. */
export async function initialise(place: Place, runner: Runner, binaries: Binaries): Promise<void> {
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(place.folder, name), { recursive: true, force: true });
  }
  const fresh = join(place.folder, `${UNFINISHED}${process.pid}`);
  mkdirSync(fresh, { mode: 0o700 });
  try {
    if (place.account) chownSync(fresh, place.account.uid, place.account.gid);
    await fill(fresh, runner, binaries, place.folder);
    renameSync(fresh, place.cluster);
    flush(place.folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

async function fill(fresh: string, runner: Runner, binaries: Binaries, folder: string): Promise<void> {
  let said = '';
  // Sorting and letters come from PostgreSQL itself; the system's locale, where it has one, only words messages.
  for (const locale of ['C.UTF-8', 'C']) {
    const locales = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`];
    const rest = ['--encoding=UTF8', '--auth=trust', `--username=${USER}`, '--no-instructions'];
    const outcome = await run([...runner.prefix, binaries.initdb, '-D', fresh, ...locales, ...rest], runner);
    if (outcome.code === 0) return;
    said = outcome.said;
    if (!/locale/.test(said)) break;
  }
  throw explain(folder, said);
}

function run(
  [program = '', ...args]: string[],
  runner: Runner,
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...runner.ids,
      cwd: '/',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Only what PostgreSQL needs: our own environment holds secrets, and PG… or LC_… variables would steer it. */
export function environment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, LD_LIBRARY_PATH } = process.env;
  return { NODE_ENV, PATH, LD_LIBRARY_PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** A power cut must not undo the move once rows have been acknowledged. */
function flush(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
