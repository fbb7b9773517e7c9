import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { openSession } from '@/lib/identity/open-session';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { hiddenFields, multipart, multipartType } from './replies';

/** People who write at once. */
export const WRITERS = 50;
/** Seconds before counting: by then the server's code is compiled, and its connections are open. */
const WARM_UP_SECONDS = 3;
/** Every so many-th fresh page is read, to see that it shows its reader's own words. */
const READ_EVERY = 10;

export interface Posting {
  /** Rounds of a post and the fresh page that it leads to. */
  perSecond: number;
  /** Milliseconds of a round. */
  p50: number;
  p99: number;
  /** Comments that were acknowledged, those of the warm-up too. */
  posted: number;
}

/** Makes members whose words are published at once, each signed in: gives their cookies. */
export async function plantWriters(db: Database, articleId: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 0; n < WRITERS; n++) {
    const name = `Writer ${n}`;
    const [member] = await db
      .insert(users)
      .values({ name, nameKey: `writer${n}` })
      .returning({ id: users.id });
    if (!member) throw new Error('A member was not written.');
    // Whoever was published before passes at once. Counts are of no interest here, and a removed article has no page.
    await db.execute(sql`
      with next as (select nextval(pg_get_serial_sequence('comments', 'id')) as id)
      insert into comments (id, article_id, root_id, anchor, state, user_id, body, body_html)
      select id, ${articleId}::bigint, id, id, 'published', ${member.id}, 'Before.', '<p>Before.</p>' from next`);
    const { token } = await openSession(db, { userId: member.id, device: 'The benchmark' });
    cookies.push(`${sessionCookieName()}=${token}`);
  }
  return cookies;
}

/** Each writer posts through the plain form of a page and follows to the fresh page, again and again. */
export async function postAtOnce(
  page: string,
  cookies: string[],
  { seconds = 6, follows = true } = {},
): Promise<Posting> {
  const fields = await hiddenFields(page);
  const agent = new Agent({ keepAlive: true, maxSockets: cookies.length });
  const begun = performance.now();
  const counting = begun + WARM_UP_SECONDS * 1_000;
  const end = counting + seconds * 1_000;
  const taken: number[] = [];
  let posted = 0;
  const write = async (cookie: string) => {
    while (performance.now() < end) {
      const start = performance.now();
      const number = ++posted;
      const location = await post({ page, cookie, agent, fields, number });
      if (follows)
        await follow(new URL(location, page), { agent, cookie, isRead: number % READ_EVERY === 0 });
      const now = performance.now();
      if (start >= counting && now <= end) taken.push(now - start);
    }
  };
  await Promise.all(cookies.map(write));
  agent.destroy();
  const sorted = taken.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99), posted };
}

interface Post {
  page: string;
  cookie: string;
  agent: Agent;
  fields: [string, string][];
  number: number;
}

/** Sends one reply; gives where it leads to. */
async function post({ page, cookie, agent, fields, number }: Post): Promise<string> {
  const sent: [string, string][] = [
    ...fields.filter(([name]) => name !== 'submissionKey'),
    ['submissionKey', `${process.pid}-${performance.timeOrigin}-${number}`],
    [
      'body',
      `Words of reply ${number}, which **nobody** has said before.\n\n> A quotation, and https://example.org/${number}`,
    ],
    ['intent', 'post'],
  ];
  const headers = { cookie, origin: new URL(page).origin, 'content-type': multipartType };
  const answer = await send(page, { method: 'POST', agent, headers, body: multipart(sent) });
  const { location } = answer.headers;
  if (answer.status !== 303 || !location?.includes('#comment-'))
    throw new Error(`A post was answered ${answer.status} and led to ${location}.`);
  return location;
}

/** Gets the page that a post leads to, as a browser does. */
async function follow(
  address: URL,
  { agent, cookie, isRead }: { agent: Agent; cookie: string; isRead: boolean },
) {
  const headers = { cookie, 'accept-encoding': 'gzip' };
  const answer = await send(address.href, { method: 'GET', agent, headers });
  if (answer.status !== 200) throw new Error(`${address.href} was answered ${answer.status}.`);
  const anchor = `id="${address.hash.slice(1)}"`;
  if (isRead && !gunzipSync(answer.body).toString().includes(anchor))
    throw new Error(`${address.href} does not show the comment that was just posted.`);
}

interface Sent {
  method: string;
  agent: Agent;
  headers: Record<string, string>;
  body?: string;
}

function send(address: string, { method, agent, headers, body }: Sent) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asked = request(
      address,
      { method, agent, headers: body ? { ...headers, 'content-length': Buffer.byteLength(body) } : headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
