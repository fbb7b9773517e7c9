import { isIP } from 'node:net';

/** Groups of an IPv6 address that one line has: whoever has a /64 has all addresses in it. */
const IPV6_GROUPS = 4;

/** The network that an address is in, as comments have it: `203.0.113.9`, `2001:db8:0:7::/64`. Undefined of what is no address. */
export function networkOf(address: string): string | undefined {
  const version = isIP(address);
  if (version !== 6) return version === 4 ? address : undefined;
  // A URL writes each address in one way only, with what is left out as `::`.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...rest];
  return `${all.slice(0, IPV6_GROUPS).join(':')}::/64`;
}
