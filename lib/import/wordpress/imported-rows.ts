import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { imported } from '@/db/schema/site';

export type ImportedKind = (typeof imported.$inferSelect)['kind'];

export interface ImportedRow {
  key: string;
  /** Our id, as text. */
  target: string;
  /** Of the item as it was read. */
  digest: string;
  /** Of what was stored for it, so that a change made here is noticed. */
  ours: string;
}

/** Keys in one query. */
const BATCH = 1000;

/** What earlier runs brought in under these keys. */
export async function findImported(
  db: Queryable,
  { source, kind, keys }: { source: string; kind: ImportedKind; keys: string[] },
): Promise<Map<string, ImportedRow>> {
  const found = new Map<string, ImportedRow>();
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows = await db
      .select({ key: imported.key, target: imported.target, digest: imported.digest })
      .from(imported)
      .where(
        and(
          eq(imported.source, source),
          eq(imported.kind, kind),
          inArray(imported.key, keys.slice(start, start + BATCH)),
        ),
      );
    for (const { key, target, digest } of rows) found.set(key, { key, target, ...digestsIn(digest) });
  }
  return found;
}

/** Remembers what was brought in; what was known under the same key is replaced. */
export async function rememberImported(
  tx: Queryable,
  { source, kind }: { source: string; kind: ImportedKind },
  rows: ImportedRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows
      .slice(start, start + BATCH)
      .map(({ key, target, digest, ours }) => ({ key, target, digest: `${digest}.${ours}` }));
    await tx.execute(sql`
      insert into ${imported} (source, kind, key, target, digest)
      select ${source}, ${kind}, r.key, r.target, r.digest
      from json_to_recordset(${JSON.stringify(batch)}::text::json) as r(key text, target text, digest text)
      on conflict (source, kind, key) do update
      set target = excluded.target, digest = excluded.digest, imported_at = now()`);
  }
}

function digestsIn(text: string): { digest: string; ours: string } {
  const [digest = '', ours = ''] = text.split('.');
  return { digest, ours };
}
