import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/db/embedded/start';
import { siteUrl } from '@/lib/site/address';
import { dataFolder } from '@/lib/site/data-folder';
import { secrets } from '@/lib/site/secrets';
import { buildWhenChanged } from './build';
import { runBlog } from './main';
import { takeDataFolder } from './only-start';
import { progress } from './progress';

/** `npm start`: everything from an empty folder to a served blog; ends the process when it cannot. */
export async function start({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  const begun = performance.now();
  const port = portOf(process.env.PORT);
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const release = takeDataFolder(folder);
  const say = progress();
  let embedded: EmbeddedDatabase | undefined;
  try {
    process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets().actions;
    process.env.NEXTAUTH_SECRET = secrets().auth;
    process.env.NEXTAUTH_URL = siteUrl();
    if (!isDevelopment) await buildWhenChanged(process.cwd(), say);
    embedded = await openDatabase(folder, say);
    const blog = await runBlog({ port, isDevelopment, onProgress: say });
    say.done();
    announce(blog.ownerLink, performance.now() - begun);
    const database = embedded;
    onceAsked(async () => {
      await blog.stop();
      await stopEmbedded(database);
      release();
    });
  } catch (error) {
    say.done();
    console.error(sentenceFor(error, port));
    if (embedded) await stopEmbedded(embedded).catch(() => {});
    release();
    process.exit(1);
  }
}

/** The database of `DATABASE_URL`, or the embedded one, whose address is put there. */
async function openDatabase(
  folder: string,
  say: (sentence: string) => void,
): Promise<EmbeddedDatabase | undefined> {
  if (process.env.DATABASE_URL) return undefined;
  say('Starting the database');
  const embedded = await startEmbeddedDatabase({ folder: join(folder, 'database'), onProgress: say });
  process.env.DATABASE_URL = embedded.url;
  return embedded;
}

/** Also stops a database that an earlier, killed start of ours left running. */
async function stopEmbedded(embedded: EmbeddedDatabase | undefined): Promise<void> {
  if (!embedded) return;
  if (embedded.started) return embedded.stop();
  process.kill(embedded.pid, 'SIGINT');
  for (let tries = 0; tries < 600 && isAlive(embedded.pid); tries++) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function announce(ownerLink: string | undefined, milliseconds: number): void {
  console.log(`\n  Rejoinder is ready at ${siteUrl()} (${(milliseconds / 1000).toFixed(1)} s)`);
  if (ownerLink) {
    console.log('\n  Nobody owns this blog yet. Whoever opens this link first becomes its owner:');
    console.log(`  ${ownerLink}`);
  }
  console.log('\n  Ctrl-C stops it.\n');
}

/** Runs `stop` at the first Ctrl-C or request to end; a second one ends at once. */
function onceAsked(stop: () => Promise<void>): void {
  let isStopping = false;
  const asked = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', asked);
  process.on('SIGTERM', asked);
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`PORT is "${text}", which is not a port: it must be a number from 1 to 65535.`);
  process.exit(1);
}

function sentenceFor(error: unknown, port: number): string {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
  }
  return error instanceof Error
    ? `Rejoinder could not start. ${error.stack ?? error.message}`
    : String(error);
}
