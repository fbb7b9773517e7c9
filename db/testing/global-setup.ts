import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectRaw } from '../client';
import { startEmbeddedDatabase } from '../embedded/start';
import { migrateDatabase } from '../migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a server for tests alone, with a migrated database named `template`. */
    databaseServer: string;
  }
}

/** One throw-away PostgreSQL for a run of the tests; each test file copies the migrated database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-test-'));
  const server = await startEmbeddedDatabase({ folder: join(folder, 'database'), throwAway: true });
  const admin = connectRaw(server.url);
  await admin`create database template`;
  await admin.end();
  await migrateDatabase(withDatabase(server.url, 'template'));
  project.provide('databaseServer', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
