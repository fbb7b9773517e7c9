import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { newExchange } from '@/lib/site/exchange';
import { PageCache } from './page-cache';
import { serve, shownPage } from './testing/loopback';

const CLIENTS = 1_000;
const SLOW_CLIENTS = 500;
const ADDRESSES = 50_000;
const MEBIBYTE = 1024 * 1024;

test(`${CLIENTS} who ask at once for a page that nobody has made cost one render`, async () => {
  let renders = 0;
  const { base } = await serve(async (_request, response) => {
    renders++;
    await new Promise(setImmediate);
    shownPage(response, 'the page', 'article:1');
  });
  const answers = await Promise.all(Array.from({ length: CLIENTS }, () => fetch(`${base}/hello`)));
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(bodies)).toEqual(new Set(['the page']));
  expect(renders).toBe(1);
});

test.each([200, 404])(
  `${ADDRESSES} addresses that somebody makes up, answered with %i, take no more memory than is allowed`,
  async (status) => {
    const bytes = 8 * MEBIBYTE;
    const cache = new PageCache({ bytes });
    const headers = { 'content-type': 'text/html', 'cache-control': 's-maxage=31536000' };
    const render = async () => ({
      answer: { status, headers, body: Buffer.from('page') },
      exchange: newExchange(),
    });
    for (let n = 0; n < ADDRESSES; n += 100)
      await Promise.all(Array.from({ length: 100 }, (_, i) => cache.fill(`/made-up-${n + i}`, render)));
    expect(cache.size.bytes).toBeLessThanOrEqual(bytes);
    expect(cache.size.pages).toBeLessThan(10_000);
    const last = status === 404 ? 500 : 1_000;
    expect(cache.find(`/made-up-${ADDRESSES - last}`)).toBeDefined();
    expect(cache.find(`/made-up-${ADDRESSES / 2}`)).toBeUndefined();
  },
);

test(`${SLOW_CLIENTS} who ask for pages and do not read them hold up nobody, and share one copy of the page`, async () => {
  const page = 'words '.repeat(MEBIBYTE / 2);
  const { base, port } = await serve((_request, response) => shownPage(response, page));
  await fetch(`${base}/hello`).then((answer) => answer.text());
  const before = process.memoryUsage().rss;
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  await Promise.all(
    Array.from({ length: SLOW_CLIENTS }, () => {
      const socket = connect(port, 'localhost');
      sockets.push(socket);
      return new Promise<void>((resolve) => {
        socket.once('readable', () => {
          socket.read(1);
          resolve();
        });
        socket.write('GET /hello HTTP/1.1\r\nHost: x\r\nAccept-Encoding: identity\r\n\r\n');
      });
    }),
  );
  expect(await (await fetch(`${base}/hello`)).text()).toBe(page);
  expect((process.memoryUsage().rss - before) / MEBIBYTE).toBeLessThan(
    (SLOW_CLIENTS * page.length) / MEBIBYTE / 4,
  );
});
