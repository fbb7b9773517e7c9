import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './account';
import type { Binaries } from './binaries';

/** How a program is started: what stands before it, and the ids that `spawn` gives it. */
export interface Runner {
  prefix: string[];
  ids: Partial<Account>;
}

/** Starts a program with nothing of ours: our environment holds secrets, and PG… or LC_… would steer it. */
export function spawnAs(runner: Runner, command: string[], options: SpawnOptions): ChildProcess {
  const [program = '', ...args] = [...runner.prefix, ...command];
  const { NODE_ENV, PATH, LD_LIBRARY_PATH } = process.env;
  const env = { NODE_ENV, PATH, LD_LIBRARY_PATH, LC_ALL: 'C', TZ: 'UTC' };
  return spawn(program, args, { ...runner.ids, env, cwd: '/', ...options });
}

/**
 * Chooses how `account` gets to the programs and to `folders`. Below a folder that is closed to it (such as
 * /root) it gets one capability that lets it pass; the folder itself is never opened to anybody.
 */
export function chooseRunner(account: Account | undefined, binaries: Binaries, folders: string[]): Runner {
  if (!account) return { prefix: [], ids: {} };
  const canRun = mayUse(binaries.postgres, account, READ | ENTER);
  const programs = [binaries.postgres, binaries.libraries, binaries.share];
  const canEnter = [...programs, ...folders].every((path) => canReach(path, account));
  if (canRun && canEnter) return { prefix: [], ids: account };
  requireSetpriv(folders[0] ?? '');
  // The weaker capability opens folders and reads files, but starts no program and writes nothing.
  const capability = canRun && holdsReadSearch() ? '+dac_read_search' : '+dac_override';
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  // initdb asks access(2), which leaves capabilities out of account but for this bit.
  const capabilities = [
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
    '--securebits=+no_setuid_fixup',
  ];
  return { prefix: ['setpriv', ...ids, ...capabilities, '--'], ids: {} };
}

const READ = 4;
const ENTER = 1;

function canReach(path: string, account: Account): boolean {
  const parent = dirname(path);
  return mayUse(path, account, ENTER) && (parent === path || canReach(parent, account));
}

function mayUse(path: string, account: Account, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const granted = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (granted & bits) === bits;
}

function requireSetpriv(folder: string): void {
  // Other programs of this name (busybox) can't change the user.
  const version = spawnSync('setpriv', ['--version'], { encoding: 'utf8' }).stdout ?? '';
  if (version.includes('util-linux')) return;
  throw new Error(
    `PostgreSQL refuses root, and the user it would run as can't get to ${folder} or to its programs: ` +
      'move the whole installation to a place that others may enter, such as /srv, start as an ordinary user, ' +
      'or install setpriv (util-linux).',
  );
}

/** Containers often give root CAP_DAC_OVERRIDE without CAP_DAC_READ_SEARCH, which is bit 2. */
function holdsReadSearch(): boolean {
  const held = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${held}`) & 4n) !== 0n;
}
