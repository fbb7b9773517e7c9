import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { holdPort } from './hold-port';

test('until the blog serves, whoever asks hears that it starts', async () => {
  const held = await holdPort(0);
  const base = `http://localhost:${(held.server.address() as AddressInfo).port}`;
  const early = await fetch(`${base}/api/health`);
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await early.text()).toContain('This blog is starting.');
  held.serve((_request, response) => response.end('ready'));
  expect(await (await fetch(base)).text()).toBe('ready');
  await Promise.all([held.close(), held.close()]);
  await expect(fetch(base)).rejects.toThrow();
});

test('a request under way is answered before the port closes', async () => {
  const held = await holdPort(0);
  const base = `http://localhost:${(held.server.address() as AddressInfo).port}`;
  let closed: Promise<void> | undefined;
  held.serve((_request, response) => {
    closed = held.close();
    setImmediate(() => response.end('to its end'));
  });
  expect(await (await fetch(base)).text()).toBe('to its end');
  await closed;
});

test('a port that is taken is refused', async () => {
  const held = await holdPort(0);
  const { port } = held.server.address() as AddressInfo;
  await expect(holdPort(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await held.close();
});
