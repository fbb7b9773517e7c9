import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { inWords } from '@/lib/language/sentence';
import { shippedModel } from '@/lib/moderation/spam/model';

export const dynamic = 'force-dynamic';

/** How long the database may take to answer. */
const PATIENCE_MS = 3_000;

/** 200 when the database answers too, else 503. Without its spam filter a blog is well: the other checks judge. */
export async function GET(): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const tired = new Promise<never>((_, reject) =>
    patience.addEventListener('abort', () => reject(patience.reason)),
  );
  const { problem } = shippedModel();
  const headers = { 'cache-control': 'no-store' };
  try {
    await Promise.race([database().execute(sql`select 1`), tired]);
    return Response.json(
      { status: 'ok', database: 'ok', spamFilter: problem ? inWords(problem, 'en') : 'ok' },
      { headers },
    );
  } catch {
    return Response.json({ status: 'unwell', database: 'away' }, { status: 503, headers });
  }
}
