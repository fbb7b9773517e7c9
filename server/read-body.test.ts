import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type BodyRefused, bodyLimit, readBody, VisitorGone } from './read-body';
import { speak } from './testing/loopback';

/** Gives what reading the body of what is said comes to. */
async function reading(said: string, standstill: number): Promise<unknown> {
  let tell = (_outcome: unknown) => {};
  const outcome = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    readBody({ request, response }, { limit: 100, standstill }).then(
      ({ bytes }) => tell(bytes.toString()),
      (error) => tell(error),
    );
    void outcome.then(() => response.destroy());
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, resolve));
  await speak((server.address() as AddressInfo).port, said, /100 Continue/).catch(() => {});
  return outcome;
}

const head = (length: number, more = '') =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n${more}\r\n`;

test('a whole body is read', async () => {
  expect(await reading(`${head(5)}words`, 60_000)).toBe('words');
});

test('a body that stands still is given up', async () => {
  expect(((await reading(`${head(50)}half`, 20)) as BodyRefused).status).toBe(408);
});

test('a body that announces too much is not begun', async () => {
  expect(((await reading(head(101), 60_000)) as BodyRefused).status).toBe(413);
});

test('a visitor who hangs up is gone, which is nobody’s error', async () => {
  expect(await reading(`${head(50, 'Expect: 100-continue\r\n')}half`, 60_000)).toBeInstanceOf(VisitorGone);
});

test('only the studio takes pictures, and the page for one of oneself', () => {
  for (const path of ['/studio/articles/1', '/me/picture'])
    expect(bodyLimit(path)).toBeGreaterThan(20_000_000);
  expect(bodyLimit('/me')).toBe(bodyLimit('/hello'));
  expect(bodyLimit('/studiously')).toBe(bodyLimit('/hello'));
});
