import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { exchanges } from '@/lib/site/exchange';
import { front } from '../front';
import { holdPort } from '../hold-port';
import { DocumentScripts } from '../intent/scripts';
import { PageCache } from '../page-cache';
import { SenderNetworks } from '../sender-network';
import type { Front } from '../visit';

/** What stands for Next in a test. */
export type Page = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The server in front, over a page instead of Next, on a port of its own until the test ends. */
export async function serve(page: Page, options: Partial<Front> = {}) {
  const held = await holdPort(0);
  onTestFinished(async () => {
    held.server.closeAllConnections();
    await held.close();
  });
  const { port } = held.server.address() as AddressInfo;
  const site = options.site ?? `http://localhost:${port}`;
  const cache = new PageCache();
  const scripts = new DocumentScripts();
  const handle = async (request: IncomingMessage, response: ServerResponse) =>
    void (await page(request, response));
  const hearing = { isCurrent: () => true };
  const respond = front({
    handle,
    cache,
    scripts,
    hearing,
    site,
    keepsPages: true,
    senders: new SenderNetworks(''),
    isDevelopment: false,
    ...options,
  });
  held.serve(respond as RequestListener);
  return { base: `http://localhost:${port}`, port, cache: options.cache ?? cache };
}

/** Sends bytes and gives all that comes back until the server closes, or until `until` has come. */
export function speak(port: number, said: string | string[], until?: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, 'localhost', () => {
      for (const part of [said].flat()) socket.write(part, 'latin1');
    });
    socket.setEncoding('latin1');
    socket.on('data', (part) => {
      heard += part;
      if (until?.test(heard)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

/** Answers like a page that Next draws, showing these subjects. */
export function shownPage(response: ServerResponse, html: string, ...subjects: string[]): void {
  const exchange = exchanges.getStore();
  for (const subject of subjects) exchange?.shown.add(subject);
  response.setHeader('cache-control', 'private, no-cache, no-store, max-age=0, must-revalidate');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html);
}
