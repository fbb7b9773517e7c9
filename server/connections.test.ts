import { expect, test } from 'vitest';
import { serve, shownPage, speak } from './testing/loopback';

const head = (method: string, path = '/hello', headers = '') =>
  `${method} ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;
const CLOSE = 'Connection: close\r\n';

const open = () => serve((_request, response) => shownPage(response, 'page'));

test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('%s is told what can be done', async (method) => {
  const { port } = await open();
  expect(await speak(port, head(method, '/hello', CLOSE))).toMatch(
    /^HTTP\/1.1 405 [\s\S]*allow: GET, HEAD, POST, OPTIONS\r\n[\s\S]*This cannot be done here/i,
  );
});

test('OPTIONS names the methods', async () => {
  const { port } = await open();
  expect(await speak(port, head('OPTIONS', '/hello', CLOSE))).toMatch(/^HTTP\/1.1 204 [\s\S]*allow: GET/i);
});

test('CONNECT and addresses that are none are refused', async () => {
  const { port } = await open();
  expect(await speak(port, head('CONNECT', 'elsewhere.example:443'))).not.toContain('200');
  expect(await speak(port, head('GET', '*', CLOSE))).toMatch(/^HTTP\/1.1 404 /);
});

test('an upgrade is not taken: the page is answered as always', async () => {
  const { port } = await open();
  const asked = head(
    'GET',
    '/hello',
    `Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nConnection: Upgrade, close\r\n`,
  );
  expect(await speak(port, asked, /page/)).toMatch(/^HTTP\/1.1 200 /);
});

test('requests in a row on one connection are answered in their order', async () => {
  const last = signal();
  const { port } = await serve(async (request, response) => {
    if (request.url === '/me?last') last.give();
    await last.given;
    response.end(`<${request.url}>`);
  });
  const heard = await speak(
    port,
    head('GET', '/me?slow') + head('GET', '/me?quick') + head('GET', '/me?last', CLOSE),
  );
  expect(heard.match(/<[^>]*>/g)).toEqual(['</me?slow>', '</me?quick>', '</me?last>']);
});

test('a request without Host is refused by HTTP/1.1 and answered by HTTP/1.0', async () => {
  const { port } = await open();
  expect(await speak(port, 'GET /hello HTTP/1.1\r\n\r\n', /\r\n\r\n/)).toMatch(/^HTTP\/1.1 400 /);
  expect(await speak(port, 'GET /hello HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
});

test('what is no HTTP, and what has no end, is refused', async () => {
  const { port } = await open();
  expect(await speak(port, 'hello there\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await speak(port, `GET /hello HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 /,
  );
});

test('a body where none belongs does not stand in the way of the next request', async () => {
  const { port } = await open();
  const heard = await speak(
    port,
    `${head('GET', '/hello', 'Content-Length: 5\r\n')}words${head('GET', '/hello', CLOSE)}`,
  );
  expect(heard.match(/HTTP\/1.1 200/g)).toHaveLength(2);
});

test('a visitor who leaves while a page is drawn takes nothing along', async () => {
  const begun = signal();
  const ended = signal();
  const { base, cache } = await serve(async (_request, response) => {
    begun.give();
    await ended.given;
    shownPage(response, 'page');
  });
  const leaving = new AbortController();
  const left = fetch(`${base}/hello`, { signal: leaving.signal }).catch(() => 'left');
  await begun.given;
  const staying = fetch(`${base}/hello`);
  leaving.abort();
  expect(await left).toBe('left');
  ended.give();
  expect(await (await staying).text()).toBe('page');
  expect(cache.find('/hello')).toBeDefined();
});

/** Something to wait for. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
}
