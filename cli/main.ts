import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { closeDatabase } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { startEmbeddedDatabase } from '@/db/embedded/start';
import { migrateDatabase } from '@/db/migrate';
import { dataFolder } from '@/lib/site/data-folder';
import { isServed } from '@/server/only-start';
import { author } from './commands/author';
import { importCommand } from './commands/import';
import { signInLink } from './commands/sign-in-link';

/** How to stop the database if this command started it. */
let stopDatabase: () => Promise<void> = async () => {};

const rejoinder = defineCommand({
  meta: {
    name: 'rejoinder',
    description: 'The command line of a Rejoinder blog. Works beside a running server.',
  },
  subCommands: { author, 'sign-in-link': signInLink, import: importCommand },
  setup: openDatabase,
  cleanup: closeAll,
});

/** Finds the database: `DATABASE_URL`, the one that a running server uses, or one started for this command. */
async function openDatabase(): Promise<void> {
  if (!process.env.DATABASE_URL) {
    const folder = join(dataFolder(), 'database');
    const running = await findRunningDatabase(folder);
    const embedded = running
      ? undefined
      : await startEmbeddedDatabase({ folder, onProgress: (sentence) => console.error(sentence) });
    process.env.DATABASE_URL = running?.url ?? embedded?.url;
    if (embedded?.started) stopDatabase = () => embedded.stop();
  }
  await migrateDatabase(process.env.DATABASE_URL ?? '');
}

async function closeAll(): Promise<void> {
  await closeDatabase();
  // A server that was started meanwhile has attached to our database and needs it.
  if (!isServed(dataFolder())) await stopDatabase();
}

await runMain(rejoinder);
