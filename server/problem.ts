import { errorCode, isDatabaseAway } from '@/db/client';

/** Why the blog cannot start, in a sentence for whoever starts it. */
export class Problem extends Error {}

/** Puts what went wrong into a sentence where somebody can do something about it; else says where it happened. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return `Rejoinder could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

export function portProblem(error: unknown, port: number): unknown {
  const code = errorCode(error);
  if (code === 'EADDRINUSE')
    return new Problem(
      `Port ${port} is taken by another program. Choose another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new Problem(`This user may not open port ${port}. Choose one from 1024 on: PORT=3000 npm start`);
  return error;
}

/** For what goes wrong with the data folder itself. */
export function folderProblem(error: unknown, folder: string): unknown {
  const choose = 'Choose another folder by REJOINDER_DATA, or give this one to the user who starts.';
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return new Problem(`The data folder ${folder} cannot be written by this user. ${choose}`);
    case 'EROFS':
      return new Problem(`The data folder ${folder} is on a disk that cannot be written. ${choose}`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem(`The disk that holds the data folder ${folder} is full: make room.`);
    case 'EEXIST':
    case 'ENOTDIR':
      return new Problem(`The data folder ${folder} cannot be made: there is a file in its way. ${choose}`);
    case 'ENOENT':
      return new Problem(`The data folder ${folder} cannot be made there. ${choose}`);
    default:
      return error;
  }
}

/** For what goes wrong with the database of `DATABASE_URL`. The address itself is not shown: it holds a password. */
export function databaseProblem(error: unknown): unknown {
  const code = errorCode(error);
  const sentence = DATABASE_SENTENCES[code];
  if (sentence) return new Problem(sentence);
  if (isDatabaseAway(error))
    return new Problem(
      `The database of DATABASE_URL cannot be reached (${code}). Is it running, and are host and port right?`,
    );
  return error;
}

const UNKNOWN_HOST = 'The host that DATABASE_URL names is not known: is it spelled right?';
const NOT_LET_IN = 'The database of DATABASE_URL does not let this user in: are name and password right?';

const DATABASE_SENTENCES: Record<string, string> = {
  ERR_INVALID_URL:
    'DATABASE_URL is not the address of a database. It needs the form postgres://user:password@host:5432/name, with special characters percent-encoded.',
  ENOTFOUND: UNKNOWN_HOST,
  EAI_AGAIN: UNKNOWN_HOST,
  '28P01': NOT_LET_IN,
  '28000': NOT_LET_IN,
  '3D000': 'The database that DATABASE_URL names does not exist. Make it first, with createdb.',
  '42501': 'The user of DATABASE_URL may not make tables in its database: make it the owner of the database.',
};
