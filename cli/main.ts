import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { closeDatabase } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { startEmbeddedDatabase } from '@/db/embedded/start';
import { migrateDatabase } from '@/db/migrate';
import { siteUrlProblem } from '@/lib/site/address';
import { dataFolder } from '@/lib/site/data-folder';
import { isServed } from '@/server/only-start';
import { databaseProblem, folderProblem, Problem, sentenceFor } from '@/server/problem';
import { author } from './commands/author';
import { check } from './commands/check';
import { importCommand } from './commands/import';
import { signInLink } from './commands/sign-in-link';

/** How to stop the database if this command started it. */
let stopDatabase: () => Promise<void> = async () => {};

const rejoinder = defineCommand({
  meta: {
    name: 'rejoinder',
    description: 'The command line of a Rejoinder blog. Works beside a running server.',
  },
  subCommands: { author, check, 'sign-in-link': signInLink, import: importCommand },
  setup: openDatabase,
  cleanup: closeAll,
});

/** Finds the database: `DATABASE_URL`, the one that a running server uses, or one started for this command. */
async function openDatabase(): Promise<void> {
  try {
    const problem = siteUrlProblem();
    if (problem) throw new Problem(problem);
    process.env.DATABASE_URL ||= await findOrStartEmbedded();
    await migrateDatabase(process.env.DATABASE_URL).catch((error) => {
      throw databaseProblem(error);
    });
  } catch (error) {
    console.error(sentenceFor(error));
    await stopDatabase();
    process.exit(1);
  }
}

async function findOrStartEmbedded(): Promise<string> {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw folderProblem(error, folder);
  }
  const place = join(folder, 'database');
  const running = await findRunningDatabase(place).catch(asProblem);
  if (running) return running.url;
  const onProgress = (sentence: string) => console.error(sentence);
  const embedded = await startEmbeddedDatabase({ folder: place, onProgress }).catch(asProblem);
  if (embedded.started) stopDatabase = () => embedded.stop();
  return embedded.url;
}

/** The database's own errors begin with a sentence for whoever starts it. */
function asProblem(error: Error): never {
  throw new Problem(error.message);
}

async function closeAll(): Promise<void> {
  await closeDatabase();
  // A server that was started meanwhile has attached to our database and needs it.
  if (!isServed(dataFolder())) await stopDatabase();
}

/** Ctrl-C in the middle of an import: what is under way is undone by the database, and nothing is left running. */
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));

await runMain(rejoinder);
