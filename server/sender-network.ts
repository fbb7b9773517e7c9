import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { networkOf } from '@/lib/site/network';
import { Problem } from './problem';

/** Hops that are looked at: who forges a longer chain gains nothing by it. */
const MOST_HOPS = 20;
/** Networks that stand for no network in the world: a proxy nobody named, or a machine beside this one. */
const LOCAL: [network: string, bits: number, version: 'ipv4' | 'ipv6'][] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];
const local = new BlockList();
for (const network of LOCAL) local.addSubnet(...network);

/** Tells from which network a request comes, past the proxies that the operator trusts. */
export class SenderNetworks {
  readonly #proxies = new BlockList();

  /**
   * @param list networks of proxies whose word is taken, between commas: `TRUSTED_PROXIES`, for example
   * `10.0.0.0/8, fd00::/8, 192.0.2.7`
   * @throws Problem when one of them is no network
   */
  constructor(list = process.env.TRUSTED_PROXIES ?? '') {
    for (const network of list.split(/[\s,]+/).filter(Boolean)) this.#trust(network);
  }

  /**
   * The network of who sent this: an IPv4 address, or the first half of an IPv6 one (`2001:db8:0:7::/64`). Undefined where
   * that is a local address: behind a proxy that the operator did not name, all readers would seem to be one. `X-Forwarded-For` is read from its end, and only as far as trusted proxies wrote it: what
   * stands before is what anybody could have sent.
   */
  of({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string | undefined {
    let sender = plainAddress(socket.remoteAddress ?? '');
    const told = String(headers['x-forwarded-for'] ?? '').split(',');
    for (const hop of told.slice(-MOST_HOPS).reverse()) {
      if (!isIn(this.#proxies, sender)) break;
      const address = plainAddress(hop);
      if (!isIP(address)) break;
      sender = address;
    }
    return isIn(local, sender) ? undefined : networkOf(sender);
  }

  #trust(network: string): void {
    const [address = '', bits] = network.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = bits === undefined ? most : Number(bits);
    if (!version || !/^\d{1,3}$/.test(bits ?? '0') || length > most)
      throw new Problem(
        `TRUSTED_PROXIES has "${network}", which is no network: networks look like 10.0.0.0/8, fd00::/8 or 192.0.2.7.`,
      );
    this.#proxies.addSubnet(address, length, `ipv${version as 4 | 6}`);
  }
}

function isIn(networks: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && networks.check(address, `ipv${version as 4 | 6}`);
}

/** Without a port, a zone, brackets, and the IPv6 clothes of an IPv4 address. */
function plainAddress(text: string): string {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (mapped?.[1]) return mapped[1];
  return bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}
