/** What goes wrong outside of our hands, as PostgreSQL or the system says it, and what a person can do about it. */
const KNOWN: [RegExp, (folder: string) => string][] = [
  [
    /No space left|ENOSPC|quota exceeded|EDQUOT/i,
    (folder) => `The disk that holds ${folder} is full: make room.`,
  ],
  [/Read-only file system|EROFS/i, (folder) => `${folder} is on a read-only disk: choose another folder.`],
  [
    /Permission denied|EACCES|EPERM|not permitted|wrong ownership/i,
    (folder) => `The user that runs the database may not read and write in ${folder}: give it the folder.`,
  ],
  [/ENOTDIR|EEXIST/, (folder) => `${folder} is in the way: it has to be a folder.`],
  [/ENOTEMPTY/, (folder) => `${folder}/cluster holds files but no database: move it away.`],
  [
    /database files are incompatible/,
    (folder) => `The database in ${folder} was made by another version of PostgreSQL: dump it with that one.`,
  ],
  [
    /could not look up effective user/,
    () => 'PostgreSQL wants to run as a user of /etc/passwd: start as one, or add this one to it.',
  ],
  [
    /shared memory block .* still in use|lock file .* already exists/,
    (folder) => `Another PostgreSQL still uses ${folder}: end its processes, then start again.`,
  ],
];

/** Makes the error that a person reads: one sentence, then the last lines of what was said. */
export function explain(folder: string, said: string, cause?: unknown): Error {
  const sentence = KNOWN.find(([pattern]) => pattern.test(said))?.[1](folder);
  const lines = said.trim().split('\n').slice(-15).join('\n');
  return new Error(`${sentence ?? `The database in ${folder} did not start.`}\n${lines}`.trim(), { cause });
}
