/** What goes wrong outside of our hands, as PostgreSQL or the system words it, and what a person can do. */
const KNOWN: [RegExp, (folder: string) => string][] = [
  [/^spawn /, () => 'The programs of PostgreSQL can not be started: is their disk mounted with noexec?'],
  [
    /No space left|free disk space|ENOSPC|quota exceeded|EDQUOT/i,
    (folder) => `The disk that holds ${folder} is full: make room.`,
  ],
  [
    /^setpriv: /,
    (folder) =>
      `Root may not change its rights here, so ${folder} has to be in a place that others may enter.`,
  ],
  [/Read-only file system|EROFS/i, (folder) => `${folder} is on a read-only disk: choose another folder.`],
  [
    /has invalid permissions|wrong ownership/,
    (folder) => `${folder} is on a disk that keeps no owners and permissions: choose another folder.`,
  ],
  [
    /Permission denied|EACCES|EPERM|not permitted/i,
    (folder) =>
      `The user that starts the database may not read and write all of ${folder}: give it the folder.`,
  ],
  [/ENOTDIR|EEXIST/, (folder) => `${folder} has to be a folder, and something else is in the way.`],
  [/ENOTEMPTY/, (folder) => `${folder}/cluster holds files but no database: move it away.`],
  [
    /database files are incompatible/,
    (folder) => `The database in ${folder} was made by another version of PostgreSQL: dump it with that one.`,
  ],
  [
    /could not look up effective user/,
    () => 'PostgreSQL wants to run as a user whom /etc/passwd names: start as one, or add this one to it.',
  ],
  [
    /shared memory block .* still in use|lock file .* already exists/,
    (folder) => `Another PostgreSQL still uses ${folder}: end its processes, then start again.`,
  ],
];
const LINES = 15;

/** Makes the error that a person reads: one sentence, then the last lines of what was said. */
export function explain(folder: string, said: string, cause?: unknown): Error {
  const sentence = KNOWN.find(([pattern]) => pattern.test(said))?.[1](folder);
  const lines = said.trim().split('\n').slice(-LINES).join('\n');
  return new Error(`${sentence ?? `The database in ${folder} did not start.`}\n${lines}`.trim(), { cause });
}

/** Does `act`, and puts the system's own errors ("EACCES: …") into such words. */
export async function explaining<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? explain(folder, error.message, error) : error;
  }
}
