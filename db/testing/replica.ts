import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { connectRaw } from '../client';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../embedded/start';
import { migrateDatabase } from '../migrate';

/** A migrated database and a replica that follows it, for the test file that calls this at its top. */
export async function replicatedDatabase(): Promise<{ primary: string; replica: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-replica-'));
  const started: EmbeddedDatabase[] = [];
  afterAll(async () => {
    for (const server of started.reverse()) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const begin = async (name: string) => {
    const server = await startEmbeddedDatabase({ folder: join(folder, name) });
    started.push(server);
    return server.url;
  };
  const primary = await begin('primary');
  await migrateDatabase(primary);
  await copyCluster(primary, join(folder, 'primary', 'cluster'), join(folder, 'replica', 'cluster'));
  return { primary, replica: await begin('replica') };
}

/** Copies a running server's files, as a replica that goes on from there. See PostgreSQL's manual, section 25.3.3. */
async function copyCluster(primary: string, from: string, to: string): Promise<void> {
  const sql = connectRaw(primary);
  await sql`select pg_backup_start('replica', true)`;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  cpSync(from, to, { recursive: true, filter: (path) => !/postmaster\.(pid|opts)$/.test(path) });
  const [stopped] = await sql<{ label: string }[]>`select labelfile as label from pg_backup_stop(false)`;
  await sql.end();
  writeFileSync(join(to, 'backup_label'), stopped?.label ?? '');
  writeFileSync(join(to, 'standby.signal'), '');
  const { searchParams, username, port } = new URL(primary);
  const source = `host=${searchParams.get('host')} port=${port || 5432} user=${username}`;
  appendFileSync(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
}
