import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The one folder under which everything lies that Rejoinder makes (`REJOINDER_DATA`, default `.data`). */
export function dataFolder(): string {
  return resolve(process.env.REJOINDER_DATA ?? '.data');
}

/** A folder inside the data folder, made when missing. Only this user and the database's can enter. */
export function dataSubfolder(name: 'uploads' | 'outbox'): string {
  const folder = join(dataFolder(), name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
