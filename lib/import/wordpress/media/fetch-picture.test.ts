import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { fetchPicture } from './fetch-picture';
import { isPublicAddress } from './public-address';

test.each([
  ...['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.63.255.255', '2606:4700:4700::1111', '2a00:1450:4001::200e'],
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...[
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::7f00:1',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001:0:1::1', 'localhost', '', '127.1'],
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

let answer: RequestListener = () => {};
const server = createServer((request, response) => answer(request, response));
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
afterAll(() => server.close());
const { port } = server.address() as AddressInfo;
const address = `http://localhost:${port}/a.png`;
const anywhere = { isAllowed: () => true };

test.each([
  ['a name of this machine', `http://localhost:${port}/`, 'localhost is no public address'],
  ['an address of this machine', `http://127.0.0.1:${port}/`, '127.0.0.1 is no public address'],
  ['another way to write it', `http://0x7f.1:${port}/`, '127.0.0.1 is no public address'],
  ['its IPv6 address', `http://[::1]:${port}/`, '::1 is no public address'],
  [
    'an IPv4 address in an IPv6 one',
    `http://[::ffff:127.0.0.1]:${port}/`,
    '::ffff:7f00:1 is no public address',
  ],
  ['a file', 'file:///etc/passwd', 'its address is none of the web'],
])('nothing is asked of %s', async (_, url, sentence) => {
  let isAsked = false;
  answer = (_request, response) => {
    isAsked = true;
    response.end();
  };
  await expect(fetchPicture(url)).rejects.toThrow(sentence);
  expect(isAsked).toBe(false);
});

test('a redirection to a place that is not allowed is not followed', async () => {
  const hops: string[] = [];
  answer = (request, response) => {
    hops.push(request.url ?? '');
    response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
  };
  const isAllowed = (ip: string) => ip !== '127.0.0.1' || hops.length === 0;
  await expect(fetchPicture(`http://localhost:${port}/first`, { isAllowed })).rejects.toThrow(
    '127.0.0.1 is no public address',
  );
  expect(hops).toEqual(['/first']);
});

test('redirections end after five', async () => {
  let hops = 0;
  answer = (_request, response) => response.writeHead(301, { location: `/${++hops}` }).end();
  await expect(fetchPicture(address, anywhere)).rejects.toThrow('it is redirected too often');
  expect(hops).toBe(6);
});

test.each([
  ['a page', { 'content-type': 'text/html' }, 'it is no picture but text/html'],
  [
    'something too large',
    { 'content-type': 'image/png', 'content-length': String(21 * 1024 * 1024) },
    'it is larger than 20 MB',
  ],
])('%s is refused by its head', async (_, headers, sentence) => {
  answer = (_request, response) => response.writeHead(200, headers).end('<html>');
  await expect(fetchPicture(address, anywhere)).rejects.toThrow(sentence);
});

test('something that does not end is cut off at 20 MB', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const more = () => {
      while (response.write(Buffer.alloc(1024 * 1024)));
      response.once('drain', more);
    };
    more();
  };
  await expect(fetchPicture(address, anywhere)).rejects.toThrow('it is larger than 20 MB');
});
