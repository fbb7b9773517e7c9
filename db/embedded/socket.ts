import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Account } from './account';

export const USER = 'rejoinder';
export const DATABASE = 'rejoinder';
/** Only a part of the socket's name: nothing listens on the network. */
export const PORT = 5432;
/** Bytes of a socket's whole path that fit into the system's address structure. */
const SOCKET_PATH_BYTES = process.platform === 'linux' ? 107 : 103;
const CONNECT_SECONDS = 5;

function socketPath(socketFolder: string): string {
  return join(socketFolder, `.s.PGSQL.${PORT}`);
}

/** `<folder>/socket`, or a short folder among the temporary ones when that path is too long for a socket. */
export function chooseSocketFolder(folder: string, uid: number): string {
  const name = `rejoinder-${uid}-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const choices = [join(folder, 'socket'), join(tmpdir(), name)];
  return (
    choices.find((path) => Buffer.byteLength(socketPath(path)) <= SOCKET_PATH_BYTES) ?? join('/tmp', name)
  );
}

/**
 * Makes the folder anew, without what a killed server left in it. Whoever enters is a superuser of the
 * database, so only its owner and root may.
 */
export function openSocketFolder(socketFolder: string, account: Account | undefined): void {
  try {
    rmSync(socketFolder, { recursive: true, force: true });
    mkdirSync(socketFolder, { mode: 0o700 });
    if (account) chownSync(socketFolder, account.uid, account.gid);
  } catch (error) {
    throw new Error(`The folder of the database's socket could not be made anew: ${error}`, { cause: error });
  }
}

/** The address, as libpq reads it. */
export function addressOf(socketFolder: string): string {
  return `postgres://${USER}@localhost/${DATABASE}?host=${encodeURIComponent(socketFolder)}`;
}

export type Answer = 'ready' | 'no database' | 'busy' | 'silent';

/** Asks whether a server answers at the socket. `busy` is one that starts, recovers or stops. */
export async function ask(socketFolder: string): Promise<Answer> {
  try {
    await query(socketFolder, DATABASE, 'select 1');
    return 'ready';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'EACCES' || code.startsWith('28')) throw error; // 28…: it refuses our name
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'silent';
    if (code === '3D000') return 'no database';
    // All connections are taken: it runs.
    if (code === '53300') return 'ready';
    return 'busy';
  }
}

export async function makeDatabase(socketFolder: string): Promise<void> {
  await query(socketFolder, 'postgres', `create database ${DATABASE}`).catch((error) => {
    const code = (error as { code?: string }).code;
    // Another process was faster: the name is there, or just being written.
    if (code !== '42P04' && code !== '23505') throw error;
  });
}

async function query(socketFolder: string, database: string, text: string): Promise<void> {
  const sql = postgres({
    path: socketPath(socketFolder),
    user: USER,
    database,
    max: 1,
    connect_timeout: CONNECT_SECONDS,
    fetch_types: false,
    onnotice: () => {},
  });
  try {
    await sql.unsafe(text);
  } finally {
    await sql.end({ timeout: CONNECT_SECONDS });
  }
}
