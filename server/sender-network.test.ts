import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { SenderNetworks } from './sender-network';

function asked(remoteAddress: string | undefined, forwarded?: string | string[]) {
  return {
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
}

test('nobody is believed who says to come from elsewhere, unless the operator trusts the proxy', () => {
  const nobody = new SenderNetworks('');
  expect(nobody.of(asked('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  const trusted = new SenderNetworks('10.0.0.0/8, 192.0.2.7 fd00::/8');
  expect(trusted.of(asked('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  expect(trusted.of(asked('10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
  expect(trusted.of(asked('::ffff:10.1.2.3', '198.51.100.1'))).toBe('198.51.100.1');
  expect(trusted.of(asked('fd00::1', '198.51.100.1'))).toBe('198.51.100.1');
});

test('of a chain of proxies, the first that is not trusted is who sent it: what stands before is forged or of no interest', () => {
  const networks = new SenderNetworks('10.0.0.0/8,192.0.2.7');
  const chain = '127.0.0.1, 8.8.8.8, 198.51.100.1, 192.0.2.7';
  expect(networks.of(asked('10.0.0.1', chain))).toBe('198.51.100.1');
  const long = `198.51.100.1, ${'192.0.2.7, '.repeat(100_000)}10.0.0.3`;
  expect(networks.of(asked('10.0.0.1', long))).toBe('192.0.2.7');
});

test.each(['', 'unknown', '999.1.1.1', '<script>', '_hidden', ','])(
  'a proxy that forwards %j is the sender itself',
  (forwarded) => {
    expect(new SenderNetworks('192.0.2.7').of(asked('192.0.2.7', forwarded))).toBe('192.0.2.7');
  },
);

test.each([
  ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
  ['2001:db8::1%eth0', '2001:db8:0:0::/64'],
  ['203.0.113.9:51234', '203.0.113.9'],
])('%s is in the network %s', (address, network) => {
  expect(new SenderNetworks('10.0.0.1').of(asked('10.0.0.1', address))).toBe(network);
});

test.each([
  undefined,
  '127.0.0.1',
  '::1',
  '::ffff:10.1.2.3',
  '172.20.0.2',
  '192.168.1.9',
  'fd00::7',
  'fe80::1%eth0',
])(
  'a connection from %s says nothing: behind a proxy that nobody named, all readers would seem to be one',
  (address) => {
    expect(new SenderNetworks('').of(asked(address, '198.51.100.1'))).toBeUndefined();
    expect(new SenderNetworks('127.0.0.1').of(asked('127.0.0.1', address))).toBeUndefined();
  },
);

test.each(['10.0.0.0/33', 'fd00::/129', '10.0.0.0/x', '10.0.0.0/', 'proxy.local', '10.0.0'])(
  '%j is no network, which is said at the start',
  (network) => {
    expect(() => new SenderNetworks(network)).toThrow(`TRUSTED_PROXIES has "${network}"`);
  },
);
