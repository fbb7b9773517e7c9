import { expect, test } from 'vitest';
import { ShortestWay } from './shortest-way';
import { serve, shownPage, speak } from './testing/loopback';

const LONG = `<h1>Hello</h1>${'words '.repeat(500)}`;
const served = () => serve((_request, response) => shownPage(response, LONG, 'article:1'));

/** Everything of an answer but the moment. */
const ask = async (port: number, head: string) =>
  (await speak(port, `${head}\r\nHost: x\r\nConnection: close\r\n\r\n`)).replace(/^date: .*\r\n/im, '');
const sorted = (answer: string) => {
  const [head = '', body] = answer.split('\r\n\r\n');
  return [head.toLowerCase().split('\r\n').sort(), body];
};

test.each(['identity', 'gzip', ''])(
  'the second answer (%s) is the first one’s twin, header by header',
  async (accept) => {
    const { port } = await served();
    const head = `GET /hello HTTP/1.1\r\nAccept-Encoding: ${accept}`;
    const [first, second] = [await ask(port, head), await ask(port, head)];
    expect(sorted(second)).toEqual(sorted(first));
    expect(second).toContain('HTTP/1.1 200');
  },
);

test('what asks for less than the whole gets less, also at an address that is known', async () => {
  const { base } = await served();
  const first = await fetch(`${base}/hello`);
  const etag = first.headers.get('etag') ?? '';
  await first.text();
  expect((await fetch(`${base}/hello`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await fetch(`${base}/hello`, { headers: { range: 'bytes=0-3' } })).status).toBe(206);
  expect(await (await fetch(`${base}/hello`, { method: 'HEAD' })).text()).toBe('');
});

test('a purged page is made anew, and one that is not proven to be current is not taken', async () => {
  let isCurrent = true;
  let drawn = 0;
  const { base, cache } = await serve(
    (_request, response) => shownPage(response, `${++drawn}`, 'article:1'),
    { hearing: { isCurrent: () => isCurrent || Promise.resolve(true).finally(() => cache.purge('all')) } },
  );
  const read = async () => (await fetch(`${base}/hello`)).text();
  expect([await read(), await read()]).toEqual(['1', '1']);
  cache.purge(['article:1']);
  expect(await read()).toBe('2');
  isCurrent = false;
  expect(await read()).toBe('3');
});

test('addresses that somebody makes up take no room without end, and what they meant is still found', () => {
  const way = new ShortestWay();
  for (let n = 0; n < 100_000; n++) way.learn(`/hello?made-up=${n}`, '/hello');
  way.learn(`/${'x'.repeat(1_000)}`, '/x');
  expect(way.known).toBeLessThanOrEqual(5_000);
});
