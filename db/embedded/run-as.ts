import { spawnSync } from 'node:child_process';
import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';

export interface Account {
  uid: number;
  gid: number;
}

/** How a program is started: what stands before it, and the ids that `spawn` gives it. */
export interface Runner {
  prefix: string[];
  ids: Partial<Account>;
}

/**
 * The account that postgres runs as, or undefined: as ourselves. postgres refuses root, so root runs it as
 * the owner of the data, who can then start it without root too; new data is given to `nobody`.
 */
export function chooseAccount(cluster: string): Account | undefined {
  const me = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (me === 0) return owner?.uid ? { uid: owner.uid, gid: owner.gid } : findUnprivilegedAccount();
  if (owner && me !== undefined && owner.uid !== me) {
    const folder = dirname(cluster);
    throw new Error(
      `The database in ${folder} belongs to the user with the id ${owner.uid}: start as that user or as root, ` +
        `or hand it over (as root, with the database stopped): chown -R ${me} '${folder}'`,
    );
  }
  return undefined;
}

/** initdb wants an account that the system knows, so the ids come from its list. */
function findUnprivilegedAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['nobody', 'daemon']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL refuses root, and /etc/passwd has no user nobody: start as an ordinary user.');
}

/** Hands a folder and all that is in it to the account; the folder last, so that an aborted walk is repeated. */
export function giveTo(account: Account, path: string): void {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
  if (status.uid !== account.uid) lchownSync(path, account.uid, account.gid);
}

/**
 * Chooses how `account` gets to the programs and to `folders`. Below a folder that is closed to it (such as
 * /root) it gets one capability that lets it pass; the folder itself is never opened to anybody.
 */
export function chooseRunner(account: Account | undefined, binaries: Binaries, folders: string[]): Runner {
  if (!account) return { prefix: [], ids: {} };
  const programs = [binaries.postgres, binaries.libraries, binaries.share];
  const reached =
    programs.every((path) => canReach(path, account) && mayUse(path, account, READ | ENTER)) &&
    folders.every((path) => canReach(path, account) && mayUse(path, account, ENTER));
  if (reached) return { prefix: [], ids: account };
  requireSetpriv(folders);
  // The weaker capability opens folders and reads files, but starts no program and writes nothing.
  const weaker = mayUse(binaries.postgres, account, READ | ENTER) && holdsReadSearch();
  const capability = `+${weaker ? 'dac_read_search' : 'dac_override'}`;
  const ids = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const capabilities = [`--inh-caps=${capability}`, `--ambient-caps=${capability}`];
  return { prefix: ['setpriv', ...ids, ...capabilities, '--'], ids: {} };
}

const READ = 4;
const ENTER = 1;

function canReach(path: string, account: Account): boolean {
  const parent = dirname(path);
  return parent === path || (mayUse(parent, account, ENTER) && canReach(parent, account));
}

function mayUse(path: string, account: Account, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const granted = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (granted & bits) === bits;
}

function requireSetpriv(folders: string[]): void {
  // Other programs of this name (busybox) can't change the user.
  const version = spawnSync('setpriv', ['--version'], { encoding: 'utf8' }).stdout ?? '';
  if (version.includes('util-linux')) return;
  throw new Error(
    `PostgreSQL refuses root, and the user it would run as can't get to ${folders[0]} or to the programs: ` +
      'move the whole folder to a place that is open to others, such as /srv, start as an ordinary user, ' +
      'or install setpriv (util-linux).',
  );
}

/** Containers often give root the stronger CAP_DAC_OVERRIDE without CAP_DAC_READ_SEARCH (bit 2). */
function holdsReadSearch(): boolean {
  const held = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${held}`) & 4n) !== 0n;
}
