import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { connect, connectRaw, type Database } from '../client';
import { withDatabase } from './global-setup';

/** A fresh, migrated database for the test file that calls this at its top, and its address. */
export async function testDatabase(): Promise<{ db: Database; address: string }> {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = connectRaw(server);
  await admin.unsafe(`create database ${name} template template strategy file_copy`);
  await admin.end();
  const address = withDatabase(server, name);
  const connection = connect(address);
  afterAll(() => connection.end());
  return { db: connection.db, address };
}
