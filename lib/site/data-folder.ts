import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The one folder under which everything lies that Rejoinder makes (`REJOINDER_DATA`, default `.data`). */
export function dataFolder(): string {
  // The comment keeps the bundler from taking every file of the project for a possible target.
  return resolve(/* turbopackIgnore: true */ process.env.REJOINDER_DATA ?? '.data');
}

/** A folder inside the data folder, made when missing. Only this user and the database's can enter. */
export function dataSubfolder(name: 'uploads' | 'originals' | 'variants' | 'fonts' | 'outbox'): string {
  const folder = join(/* turbopackIgnore: true */ dataFolder(), name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
