import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateDatabase } from '@/db/migrate';
import { siteUrl, siteUrlProblem } from '@/lib/site/address';
import { dataFolder } from '@/lib/site/data-folder';
import { websubHubProblem } from '@/lib/site/hub';
import { logError } from '@/lib/site/log';
import { secrets } from '@/lib/site/secrets';
import { buildWhenChanged } from './build';
import { holdPort } from './hold-port';
import { hushConsole } from './hush';
import { keepDatabase } from './keep-database';
import { runBlog } from './main';
import { takeDataFolder } from './only-start';
import { databaseProblem, folderProblem, Problem, portProblem, sentenceFor } from './problem';
import { type Progress, progress } from './progress';
import { type Stopping, stopOnRequest } from './stop-on-request';

interface Start {
  isDevelopment: boolean;
  port: number;
  folder: string;
  say: Progress;
  stopping: Stopping;
}

/** `npm start`: everything from an empty folder to a served blog, until it is asked to stop. Ends the process. */
export async function start({ isDevelopment }: { isDevelopment: boolean }): Promise<never> {
  const begun = performance.now();
  const stopping = stopOnRequest();
  const { signal } = stopping;
  const say = progress();
  let code = 0;
  try {
    const port = portOf(process.env.PORT);
    const { ownerLink } = await bringUp({ isDevelopment, port, folder: dataFolder(), say, stopping });
    signal.throwIfAborted();
    say.done();
    announce(ownerLink, performance.now() - begun);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  } catch (error) {
    say.done();
    if (!signal.aborted) {
      process.stderr.write(`${sentenceFor(error)}\n`);
      code = 1;
    }
  }
  try {
    await stopping.undoAll();
  } catch (error) {
    logError('stopping failed', error);
    code = 1;
  }
  process.exit(code);
}

/** The steps, those first that fail fast. */
async function bringUp(start: Start): Promise<{ ownerLink: string | undefined }> {
  const { isDevelopment, port, say, stopping } = start;
  const { signal } = stopping;
  const problem = siteUrlProblem() ?? websubHubProblem();
  if (problem) throw new Problem(problem);
  openDataFolder(start);
  const held = await holdPort(port).catch((error) => {
    throw portProblem(error, port);
  });
  stopping.afterwards(held.close);
  await openDatabase(start);
  signal.throwIfAborted();
  if (!isDevelopment) await buildWhenChanged({ root: process.cwd(), say, signal });
  say('Starting');
  if (!isDevelopment) {
    hushConsole();
    process.on('unhandledRejection', (error) => logError('a promise was left alone', error));
  }
  const blog = await runBlog({ held, port, isDevelopment });
  stopping.afterwards(blog.stop);
  return blog;
}

/** Makes the data folder and its secrets, and takes it for this start alone. */
function openDataFolder({ folder, stopping }: Start): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    stopping.afterwards(takeDataFolder(folder));
    const { actions, auth } = secrets();
    // One that is given holds for several instances, and for the builds of the tests.
    process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= actions;
    process.env.NEXTAUTH_SECRET = auth;
    process.env.NEXTAUTH_URL = siteUrl();
  } catch (error) {
    throw folderProblem(error, folder);
  }
}

/** The database of `DATABASE_URL`, or the embedded one, whose address is put there; brought to the newest schema. */
async function openDatabase({ folder, say, stopping }: Start): Promise<void> {
  say('Starting the database');
  if (process.env.DATABASE_URL) {
    await migrateDatabase(process.env.DATABASE_URL).catch((error) => {
      throw databaseProblem(error);
    });
    return;
  }
  const options = { folder: join(folder, 'database'), onProgress: say };
  const kept = await keepDatabase(options).catch((error: Error) => {
    throw new Problem(error.message);
  });
  stopping.afterwards(kept.stop);
  process.env.DATABASE_URL = kept.url;
  say('Bringing the database to the newest schema');
  await migrateDatabase(kept.url);
}

function announce(ownerLink: string | undefined, milliseconds: number): void {
  const lines = [`Rejoinder is ready at ${siteUrl()} (${(milliseconds / 1000).toFixed(1)} s)`];
  if (ownerLink)
    lines.push('', 'Nobody owns this blog yet. Whoever opens this link first becomes its owner:', ownerLink);
  lines.push('', 'Ctrl-C stops it.');
  process.stdout.write(`\n${lines.map((line) => (line ? `  ${line}` : '')).join('\n')}\n\n`);
}

function portOf(text: string | undefined): number {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT is "${text}", which is not a port: it must be a number from 1 to 65535.`);
}
