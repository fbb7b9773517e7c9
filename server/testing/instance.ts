import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { connect } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { announceChange } from '@/lib/site/changes';
import { front } from '../front';
import { Hearing } from '../hear-changes';
import { holdPort } from '../hold-port';
import { DocumentScripts } from '../intent/scripts';
import { PageCache } from '../page-cache';
import { SenderNetworks } from '../sender-network';
import { shownPage } from './loopback';

// One instance of the server in front, on the database at DATABASE_URL; prints its port. In place of Next there are
// pages that show an article's title and who reads them, and an act that makes the title a greater number.
const address = process.env.DATABASE_URL ?? '';
const { db } = connect(address);

async function page(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const slug = (request.url ?? '').slice(1);
  const viewer = request.headers.cookie ?? 'nobody';
  if (slug === 'me') {
    response.setHeader('cache-control', 'private, no-store');
    response.end(viewer);
  } else if (request.method === 'POST') {
    response.writeHead(303, { location: `/${await increase(slug)}` }).end();
  } else {
    const [article] = await db
      .select({ id: articles.id, title: articles.title })
      .from(articles)
      .where(eq(articles.slug, slug));
    shownPage(response, `${article?.title} for ${viewer}`, `article:${article?.id ?? 0}`);
  }
}

function increase(slug: string): Promise<string> {
  return db.transaction(async (tx) => {
    const [article] = await tx
      .update(articles)
      .set({ title: sql`(${articles.title}::int + 1)::text` })
      .where(eq(articles.slug, slug))
      .returning({ id: articles.id, title: articles.title });
    if (!article) throw new Error('There is no such article.');
    await announceChange(tx, `article:${article.id}`);
    return article.title;
  });
}

const held = await holdPort(0);
const { port } = held.server.address() as AddressInfo;
const cache = new PageCache();
const hearing = new Hearing(address, cache);
const site = `http://localhost:${port}`;
held.serve(
  front({
    handle: page,
    cache,
    scripts: new DocumentScripts(),
    hearing,
    site,
    keepsPages: true,
    senders: new SenderNetworks(''),
    isDevelopment: false,
  }),
);
process.stdout.write(`${port}\n`);
