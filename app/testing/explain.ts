import type postgres from 'postgres';

export interface Sent {
  query: string;
  params: unknown[];
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Node[];
}

/** Pages of 8 KB that one query may touch: a page of comments takes some hundreds, a table of thirty thousand more. */
const MOST_BUFFERS = 6_000;

/** What is wrong with a query's plan, in words. Of the tables in `few` all rows may be read. */
export async function complaints(
  client: postgres.Sql,
  each: Sent,
  few: readonly string[],
): Promise<string[]> {
  const plan = await explain(client, each);
  const wrong = nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && !few.includes(node['Relation Name'] ?? ''))
    .map((node) => `reads all of ${node['Relation Name']}`);
  const buffers = buffersOf(plan);
  if (buffers > MOST_BUFFERS) wrong.push(`touches ${buffers} buffers`);
  return wrong.map((complaint) => `${complaint}: ${each.query} ${JSON.stringify(each.params)}`);
}

/** How many pages of 8 KB these queries touch in all. */
export async function countBuffers(client: postgres.Sql, queries: Sent[]): Promise<number> {
  let buffers = 0;
  for (const each of queries) buffers += buffersOf(await explain(client, each));
  return buffers;
}

async function explain(client: postgres.Sql, { query, params }: Sent): Promise<Node> {
  const [row] = await client.unsafe(`explain (analyze, buffers, format json) ${query}`, params as never[]);
  return row?.['QUERY PLAN'][0].Plan;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const buffersOf = (plan: Node) => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
