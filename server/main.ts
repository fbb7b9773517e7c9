import { createServer, type Server } from 'node:http';
import { closeDatabase, database } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { publishDueArticles } from '@/lib/articles/publish-due-articles';
import { plantDemo } from '@/lib/demo/plant-demo';
import { findOwnBlogLink } from '@/lib/identity/own-blog-link';
import { startMailWorker } from '@/lib/mail/worker';
import { siteUrl } from '@/lib/site/address';
import { logError } from '@/lib/site/log';
import { front } from './front';
import { hearChanges } from './hear-changes';
import { PageCache } from './page-cache';

/** How often scheduled articles are looked for. */
const DUE_EVERY_MS = 5_000;
/** How long open requests may take to end when the server stops. */
const GRACE_MS = 5_000;

export interface RunningBlog {
  /** The one-time link that makes whoever opens it the owner, while nobody owns the blog. */
  ownerLink: string | undefined;
  stop(): Promise<void>;
}

interface Options {
  port: number;
  isDevelopment: boolean;
  onProgress(sentence: string): void;
}

/** Brings the blog up on the database at `DATABASE_URL`: schema, demo, Next, and our own server in front of it. */
export async function runBlog({ port, isDevelopment, onProgress }: Options): Promise<RunningBlog> {
  const address = process.env.DATABASE_URL ?? '';
  onProgress('Bringing the database to the newest schema');
  await migrateDatabase(address);
  await plantDemo(database());

  onProgress('Starting');
  const { default: next } = await import('next');
  const app = next({ dev: isDevelopment, dir: process.cwd(), port, hostname: 'localhost' });
  await app.prepare();

  const cache = new PageCache();
  const respond = front({
    handle: app.getRequestHandler(),
    cache,
    site: siteUrl(),
    keepsPages: !isDevelopment,
  });
  const server = createServer({ requestTimeout: 120_000 }, respond);
  if (isDevelopment) server.on('upgrade', app.getUpgradeHandler());
  const stopHearing = await hearChanges(address, cache);
  const stopMail = await startMailWorker(address);
  const due = setInterval(() => void publishDue(), DUE_EVERY_MS);
  await publishDue();
  await listen(server, port);

  return {
    ownerLink: await findOwnBlogLink(database()),
    async stop() {
      clearInterval(due);
      await close(server);
      await Promise.allSettled([stopHearing(), stopMail(), app.close()]);
      await closeDatabase();
    },
  };
}

/** Publishes what has become due. Its change is announced to every process, this one too. */
async function publishDue(): Promise<void> {
  try {
    await publishDueArticles(database());
  } catch (error) {
    logError('looking for scheduled articles failed', error);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
