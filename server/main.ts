import { createServer } from 'node:http';
import { closeDatabase, database } from '@/db/client';
import { hasOutdatedArticles } from '@/lib/articles/has-outdated-articles';
import { publishDueArticles } from '@/lib/articles/publish-due-articles';
import { findBlog } from '@/lib/blog/queries';
import { isEmptyDatabase } from '@/lib/demo/is-empty-database';
import { findOwnBlogLink } from '@/lib/identity/own-blog-link';
import { startMailWorker } from '@/lib/mail/worker';
import { forgetOld } from '@/lib/moderation/forget-old';
import { WordsInBackground } from '@/lib/search/words-in-background';
import { siteUrl } from '@/lib/site/address';
import { logError } from '@/lib/site/log';
import { front } from './front';
import { Hearing } from './hear-changes';
import type { HeldPort } from './hold-port';
import { DocumentScripts } from './intent/scripts';
import { builtAction } from './named-action';
import { PageCache } from './page-cache';
import { Replicas, replicaAddresses } from './replicas';
import { SenderNetworks } from './sender-network';
import { sharedSeconds } from './shared-seconds';

/** How often scheduled articles are looked for. */
const DUE_EVERY_MS = 5_000;
/** How often is forgotten what was to be kept for a time only. */
const FORGET_EVERY_MS = 3_600_000;

export interface RunningBlog {
  /** The one-time link that makes whoever opens it the owner, while nobody owns the blog. */
  ownerLink: string | undefined;
  stop(): Promise<void>;
}

interface Options {
  held: HeldPort;
  port: number;
  isDevelopment: boolean;
}

/** Brings the blog up on the migrated database at `DATABASE_URL`: demo, Next, and our own server in front of it. */
export async function runBlog({ held, port, isDevelopment }: Options): Promise<RunningBlog> {
  const address = process.env.DATABASE_URL ?? '';
  const senders = new SenderNetworks();
  await plantDemoOnce();
  const { app, upgrades } = await startNext(port, isDevelopment);
  const cache = new PageCache({ sharedSeconds: sharedSeconds() });
  const words = new WordsInBackground();
  const hearing = new Hearing(address, cache, words.hear);
  await hearing.isCurrent();
  // What the server says by itself is in the blog's language from the first request on.
  await findBlog(database());
  const addresses = replicaAddresses();
  const replicas = addresses.length > 0 ? new Replicas(address, addresses, cache) : undefined;
  const stopMail = await startMailWorker(address);
  await publishDue();
  const due = setInterval(() => void publishDue(), DUE_EVERY_MS);
  void forget();
  const forgetting = setInterval(() => void forget(), FORGET_EVERY_MS);
  // What was changed in the code reaches browsers over a socket; without it, pages are not even brought to life.
  if (isDevelopment) held.server.on('upgrade', (...asked) => upgrades.emit('upgrade', ...asked));
  held.serve(
    front({
      handle: app.getRequestHandler(),
      cache,
      hearing,
      replicas,
      senders,
      scripts: new DocumentScripts({ isDeferred: process.env.REJOINDER_SCRIPTS !== 'at-once' }),
      replyAction: isDevelopment ? undefined : builtAction('postReplyAction'),
      site: siteUrl(),
      keepsPages: !isDevelopment && process.env.REJOINDER_KEEP_PAGES !== 'off',
      isDevelopment,
    }),
  );
  const stopping = new AbortController();
  const renewal = renewOutdated(stopping.signal);
  const making = words.run(database(), stopping.signal);
  return {
    ownerLink: await findOwnBlogLink(database()),
    async stop() {
      clearInterval(due);
      clearInterval(forgetting);
      stopping.abort();
      await held.close();
      await Promise.allSettled([hearing.stop(), replicas?.stop(), stopMail(), renewal, making, app.close()]);
      await closeDatabase();
    },
  };
}

/** What draws articles and pictures takes half a second to load: it is loaded for the one start that wants it. */
async function plantDemoOnce(): Promise<void> {
  if (!(await isEmptyDatabase(database()))) return;
  const { plantDemo } = require('@/lib/demo/plant-demo') as typeof import('@/lib/demo/plant-demo');
  await plantDemo(database());
}

/** After an update: articles are served as they are, and one after the other as the new version would make them. */
async function renewOutdated(stop: AbortSignal): Promise<void> {
  try {
    if (!(await hasOutdatedArticles(database()))) return;
    const { renewArticles } =
      require('@/lib/articles/renew-articles') as typeof import('@/lib/articles/renew-articles');
    await renewArticles(database(), stop);
  } catch (error) {
    logError('articles were not made anew', error);
  }
}

async function startNext(port: number, isDevelopment: boolean) {
  // Where Next asks itself for the page that an act leads to: never over the network.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`;
  const { default: next } = await import('next');
  // Next hangs its own listener for upgrades on this server, which never listens: in production there are none.
  const upgrades = createServer();
  const dir = process.cwd();
  const app = next({ dev: isDevelopment, dir, port, hostname: 'localhost', httpServer: upgrades });
  await app.prepare();
  return { app, upgrades };
}

/** Publishes what has become due. Its change is announced to every process, this one too. */
async function publishDue(): Promise<void> {
  try {
    await publishDueArticles(database());
  } catch (error) {
    logError('looking for scheduled articles failed', error);
  }
}

async function forget(): Promise<void> {
  try {
    await forgetOld(database());
  } catch (error) {
    logError('what is old was not forgotten', error);
  }
}
