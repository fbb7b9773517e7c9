import autocannon, { type Request } from 'autocannon';

/** Connections at once, as of a busy minute. */
const CONNECTIONS = 20;
const ROUND_SECONDS = 2;

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

interface Target {
  url: string;
  headers?: Record<string, string>;
  connections?: number;
  seconds?: number;
  /** Makes each request: for forms, where no two may be the same. */
  setup?: Request['setupRequest'];
}

/** One round of load on one address. Throws when an answer is not what it should be. */
export async function load({ url, headers, connections, seconds, setup }: Target): Promise<Load> {
  const result = await autocannon({
    url,
    headers,
    connections: connections ?? CONNECTIONS,
    duration: seconds ?? ROUND_SECONDS,
    ...(setup && { requests: [{ setupRequest: setup }] }),
  });
  const wrong = result.errors + result.timeouts + result['4xx'] + result['5xx'];
  if (wrong > 0) throw new Error(`${url}: ${wrong} of ${result.requests.total} answers were wrong.`);
  const { p50, p99 } = result.latency;
  return { perSecond: result.requests.average, p50, p99 };
}

export interface Times {
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/**
 * How long single requests take, one after the other, each address in turn: a busy neighbour disturbs all alike. The
 * first tenth of the rounds is not counted.
 */
export async function timeInTurn<Name extends string>(
  rounds: number,
  addresses: Record<Name, string | Asked>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(addresses) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const milliseconds = await timeOne(addresses[name]);
      if (round >= rounds / 10) taken.get(name)?.push(milliseconds);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const sorted = (taken.get(name) ?? []).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      return [name, { p50: at(0.5), p95: at(0.95), p99: at(0.99) }];
    }),
  ) as Record<Name, Times>;
}

/** An address with what is sent along: who asks. */
interface Asked {
  url: string;
  headers: Record<string, string>;
}

async function timeOne(asked: string | Asked): Promise<number> {
  const { url, headers = {} } = typeof asked === 'string' ? { url: asked } : asked;
  const begun = performance.now();
  const answer = await fetch(url, { redirect: 'manual', headers });
  await answer.arrayBuffer();
  if (answer.status >= 400) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - begun;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs rounds of all of them in turn, so that a busy neighbour disturbs all alike; the median of each. */
export async function interleave<Name extends string>(
  rounds: number,
  targets: Record<Name, Target>,
): Promise<Record<Name, Load>> {
  const names = Object.keys(targets) as Name[];
  const all = new Map<Name, Load[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) all.get(name)?.push(await load(targets[name]));
  }
  const middle = (name: Name, key: keyof Load) => median((all.get(name) ?? []).map((one) => one[key]));
  return Object.fromEntries(
    names.map((name) => [
      name,
      { perSecond: middle(name, 'perSecond'), p50: middle(name, 'p50'), p99: middle(name, 'p99') },
    ]),
  ) as Record<Name, Load>;
}
