import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { confirmToken } from '@/lib/answers/confirm-token';
import { stopToken } from '@/lib/answers/listener';

/** Somebody who wrote much, as a guest too, before they were known: the viewer. */
export async function plantAccounts(db: Database, by: { userId: string; articleId: number }): Promise<void> {
  const { userId, articleId } = by;
  const email = 'much@example.org';
  await db.execute(sql`update users set email = ${email}, email_verified = now() where id = ${userId}`);
  await db.execute(sql`insert into answer_addresses (id, address)
    select 'u' || n, 'p' || n || '@example.org' from generate_series(1, 20000) n`);
  await db.execute(sql`
    insert into comments (id, article_id, root_id, anchor, state, user_id, guest_email, body, body_html)
    select id, ${articleId}::bigint, id, id, 'held', case when n % 2 = 0 then ${userId} end,
      case when n % 2 = 1 then ${email} end, 'x', '<p>x</p>'
    from (select n, nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, 2000) n) made`);
}

const plainly = (pages: string) =>
  Object.fromEntries(pages.split(' ').map((page) => [`(account)/${page}.tsx`, [{}]]));

/** How the pages about oneself are asked for, and those for signing in. */
export function accountWays() {
  return {
    ...plainly('layout me/page me/picture/page me/data/page me/sign-in/page sign-in/page sign-out/page'),
    '(account)/me/export/route.ts': [{}],
    '(account)/sign-in/[token]/page.tsx': [{ params: { token: 'unknown' } }],
    '(account)/unsubscribe/[token]/page.tsx': [
      { params: { token: 'unknown' } },
      ...(['member', 'guest'] as const).map((kind) => ({
        params: { token: stopToken({ kind, id: 'u17' }) },
      })),
    ],
    '(account)/confirm/[token]/page.tsx': [{ params: { token: confirmToken('u17') } }],
    '(account)/own-this-blog/[token]/page.tsx': [{ params: { token: 'unknown' } }],
  };
}
