import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account that postgres runs as, or undefined: as ourselves. postgres refuses root, so root runs it as
 * the owner of the data, who can then start it without root too; new data is given to `nobody`.
 */
export function chooseAccount(cluster: string): Account | undefined {
  const me = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (me === 0) return owner?.uid ? { uid: owner.uid, gid: owner.gid } : findUnprivilegedAccount();
  if (!owner || owner.uid === me) return undefined;
  const folder = dirname(cluster);
  throw new Error(
    `The database in ${folder} belongs to the user with the id ${owner.uid}: start as that user or as root, ` +
      `or hand it over while it is stopped: sudo chown -R ${me} '${folder}'`,
  );
}

/** initdb wants an account that the system knows, so the ids come from its list. */
function findUnprivilegedAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['nobody', 'daemon']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    // macOS gives nobody the number -2, which no process can be started with.
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL refuses root, and /etc/passwd has no user nobody: start as an ordinary user.');
}

/** Hands over a folder and all that is in it, so that one that root has copied or unpacked can be started. */
export function giveTo(account: Account, path: string): void {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
  if (status.uid !== account.uid) lchownSync(path, account.uid, account.gid);
}
