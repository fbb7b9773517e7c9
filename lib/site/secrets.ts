import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder';

interface Secrets {
  /** Signs what we hand out and want to recognise (receipts of held comments). */
  signing: string;
  /** next-auth's own. */
  auth: string;
  /** Keeps the ids of server actions the same over builds, so that an open page can still post after one. */
  actions: string;
}

let loaded: { folder: string; secrets: Secrets } | undefined;

/** The secrets of this data folder, made on first use in `secrets.json` (mode 0600). */
export function secrets(): Secrets {
  const folder = dataFolder();
  if (loaded?.folder !== folder) loaded = { folder, secrets: readOrMake(folder) };
  return loaded.secrets;
}

function readOrMake(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made: Secrets = { signing: key(), auth: key(), actions: randomBytes(32).toString('base64') };
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file); // fails when another process was first: then theirs holds
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

const key = () => randomBytes(32).toString('base64url');

/** Signs a text for a purpose: a signature made for one purpose says nothing for another. */
export function sign(purpose: string, text: string): string {
  return createHmac('sha256', secrets().signing).update(`${purpose}\n${text}`).digest('base64url');
}

export function isSignedBy(purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
