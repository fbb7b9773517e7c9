import { sql } from 'drizzle-orm';
import { database } from '@/db/client';

export const dynamic = 'force-dynamic';

/** How long the database may take to answer. */
const PATIENCE_MS = 3_000;

/** 200 when the database answers too, else 503. */
export async function GET(): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const tired = new Promise<never>((_, reject) =>
    patience.addEventListener('abort', () => reject(patience.reason)),
  );
  const headers = { 'cache-control': 'no-store' };
  try {
    await Promise.race([database().execute(sql`select 1`), tired]);
    return Response.json({ status: 'ok', database: 'ok' }, { headers });
  } catch {
    return Response.json({ status: 'unwell', database: 'away' }, { status: 503, headers });
  }
}
