import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serve, shownPage, speak } from './testing/loopback';

const LONG = `<h1>Hello</h1>${'words '.repeat(500)}`;

test('a visitor who has the page is told that it still holds', async () => {
  const { base } = await serve((_request, response) => shownPage(response, LONG));
  const first = await fetch(`${base}/hello`);
  const etag = first.headers.get('etag') ?? '';
  for (const held of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
    const again = await fetch(`${base}/hello`, { headers: { 'if-none-match': held } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  }
  expect((await fetch(`${base}/hello`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('compressed bytes go to those alone who take them', async () => {
  const { port } = await serve((_request, response) => shownPage(response, LONG));
  const ask = (accept: string) =>
    speak(port, `GET /hello HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${accept}\r\nConnection: close\r\n\r\n`);
  for (const accept of ['gzip', 'br, gzip;q=0.5', 'deflate, GZIP']) {
    const [head = '', body = ''] = (await ask(accept)).split('\r\n\r\n');
    expect(head).toMatch(/content-encoding: gzip/i);
    expect(head).toMatch(/vary: accept-encoding/i);
    expect(gunzipSync(Buffer.from(body, 'latin1')).toString()).toBe(LONG);
  }
  for (const accept of ['identity', 'br', 'gzip;q=0', 'gzip; q=0.0', 'notgzip', '']) {
    const [head = '', body = ''] = (await ask(accept)).split('\r\n\r\n');
    expect(head).not.toMatch(/content-encoding/i);
    expect(body).toBe(LONG);
  }
});

test('the tag is strong: other bytes have another, and each of them is known again', async () => {
  const { base } = await serve((_request, response) => shownPage(response, LONG));
  const tagged = async (accept: string) =>
    (await fetch(`${base}/hello`, { headers: { 'accept-encoding': accept } })).headers.get('etag') ?? '';
  const tags = [await tagged('identity'), await tagged('gzip')];
  expect(new Set(tags).size).toBe(2);
  for (const tag of tags) {
    expect(tag).toMatch(/^"[^"]+"$/);
    const again = await fetch(`${base}/hello`, { headers: { 'if-none-match': `"x", W/${tag}` } });
    expect([again.status, again.headers.get('etag')]).toEqual([304, tag]);
  }
});

test('a part of a document is sent to who has the rest of the same bytes', async () => {
  const { base } = await serve((_request, response) => shownPage(response, LONG));
  const plain = { 'accept-encoding': 'identity' };
  const etag = (await fetch(`${base}/hello`, { headers: plain })).headers.get('etag') ?? '';
  const part = (headers: Record<string, string>) =>
    fetch(`${base}/hello`, { headers: { ...plain, range: 'bytes=4-8', ...headers } });
  for (const headers of [{}, { 'if-range': etag }]) {
    const answer = await part(headers as Record<string, string>);
    expect([answer.status, await answer.text()]).toEqual([206, 'Hello']);
    expect(answer.headers.get('content-range')).toBe(`bytes 4-8/${LONG.length}`);
  }
  expect(await (await part({ 'if-range': '"other"' })).text()).toBe(LONG);
  const none = await part({ range: `bytes=${LONG.length}-` });
  expect([none.status, none.headers.get('content-range')]).toEqual([416, `bytes */${LONG.length}`]);
});

test('HEAD tells what GET would send, and sends nothing', async () => {
  const { port } = await serve((_request, response) => shownPage(response, LONG));
  const heard = await speak(port, 'HEAD /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(heard.startsWith('HTTP/1.1 200 ')).toBe(true);
  expect(heard.toLowerCase()).toContain(`content-length: ${LONG.length}\r\n`);
  expect(heard.endsWith('\r\n\r\n')).toBe(true);
});
