import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { guestInput, replyInput } from '@/lib/comments/input';
import { postReply } from '@/lib/comments/post-reply';
import { nameRefusal } from '@/lib/identity/name-policy';
import { listProtectedNameKeys } from '@/lib/identity/queries';
import { oneLine, storable } from '@/lib/site/text';
import { eachOf } from './forms';

const SHARED = join(import.meta.dirname, '..', '..', 'shared', 'data');
const OWN = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'onmouseover='alert(1)",
  'javascript:alert(1)',
  'https://example.org/"onfocus="alert(1)"autofocus="',
  '[click](javascript:alert(1))',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '</textarea></title></style><script>alert(1)</script>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '{{constructor.constructor("alert(1)")()}}',
  '<form action="https://example.org"><button>x</button></form>',
  '\u202e<b>\u2066',
];

/** All distinct payloads: the shared ones where they are, our own otherwise. */
export function listPayloads(): { payloads: string[]; absent: string } {
  if (!existsSync(SHARED))
    return { payloads: OWN, absent: ' (../shared/data is absent: its payloads are skipped)' };
  const lines = readFileSync(join(SHARED, 'xss', 'payloadbox-xss-payload-list.txt'), 'utf8').split('\n');
  const files = readdirSync(join(SHARED, 'xss', 'bleach')).map((name) =>
    readFileSync(join(SHARED, 'xss', 'bleach', name), 'utf8'),
  );
  const naughty = JSON.parse(readFileSync(join(SHARED, 'unicode', 'blns.json'), 'utf8')) as string[];
  const payloads = [...new Set([...OWN, ...lines, ...files, ...naughty])];
  return { payloads: payloads.filter((text) => storable(text).trim() !== ''), absent: '' };
}

interface Batch {
  articleId: number;
  /** The comment that all of them answer. */
  rootId: number;
  payloads: string[];
}

/** Posts each payload as body, and as name and website where the form takes it as such; counts these. */
export async function postPayloads(
  db: Database,
  { articleId, rootId, payloads }: Batch,
): Promise<{ names: number; websites: number }> {
  const takenKeys = await listProtectedNameKeys(db);
  const taken = { names: 0, websites: 0 };
  await eachOf(payloads, { atOnce: 4 }, async (payload) => {
    const { name, website } = guestInput.shape;
    const isName = name.safeParse(payload).success && nameRefusal(name.parse(payload), takenKeys) === null;
    const isWebsite = website.safeParse(payload).success;
    taken.names += Number(isName);
    taken.websites += Number(isWebsite);
    const input = replyInput.parse({
      articleId,
      parentId: rootId,
      body: payload.slice(0, 20_000),
      email: 'gus@example.org',
      name: isName ? payload : 'Gus',
      website: isWebsite ? payload : '',
    });
    await postReply(db, null, input);
  });
  return taken;
}

/** Stores each payload as a name that no form would take, as one from an import may be. */
export async function storePayloads(db: Database, { articleId, rootId, payloads }: Batch): Promise<void> {
  const ids = await db.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, ${payloads.length})`,
  );
  await db.insert(comments).values(
    payloads.map((payload, n) => ({
      id: Number(ids[n]?.id),
      anchor: Number(ids[n]?.id),
      ...{ articleId, rootId, parentId: rootId, depth: 1, state: 'held' as const },
      ...{ guestName: oneLine(payload), guestEmail: 'gus@example.org' },
      ...{ body: 'Stored.', bodyHtml: '<p>Stored.</p>' },
    })),
  );
}
