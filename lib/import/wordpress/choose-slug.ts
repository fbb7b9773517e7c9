import { and, eq, exists, sql } from 'drizzle-orm';
import { articles, oldAddresses } from '@/db/schema/articles';
import { imported } from '@/db/schema/site';
import { findFreeSlug, isReservedSlug, slugify } from '@/lib/articles/slug';
import { decoded } from './path';
import type { Run, Tx } from './run';
import type { WxrItem } from './wxr/records';

/** Characters: WordPress's own limit. */
const SLUG_LIMIT = 200;

/** The address that an item asks for; empty when neither its name nor its title gives one. */
export function wantedSlug(item: WxrItem, title: string): string {
  const name = decoded(item.name).toLowerCase().normalize('NFC');
  const isUsable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name) && name.length <= SLUG_LIMIT;
  return isUsable ? name : slugify(name) || slugify(title);
}

/** Chooses the addresses of new articles. In a dry run nothing is stored, so it remembers what it has given away. */
export class Slugs {
  readonly #run: Run<{ source: string }>;
  readonly #given = new Set<string>();

  constructor(run: Run<{ source: string }>) {
    this.#run = run;
  }

  /** A free address, held until the transaction ends. */
  async choose(tx: Tx, wanted: string): Promise<string> {
    if (wanted && !isReservedSlug(wanted)) await this.#giveFree(tx, wanted);
    let slug = await findFreeSlug(tx, wanted);
    for (let number = 2; this.#given.has(slug); number++)
      slug = await findFreeSlug(tx, `${wanted || 'untitled'}-${number}`);
    if (this.#run.dryRun) this.#given.add(slug);
    return slug;
  }

  /** An article's name of today counts more than the name that another article of the same blog once had. */
  async #giveFree(tx: Tx, slug: string): Promise<void> {
    const fromHere = tx
      .select({ target: imported.target })
      .from(imported)
      .where(
        and(
          eq(imported.source, this.#run.source),
          eq(imported.kind, 'article'),
          eq(imported.target, sql`${oldAddresses.articleId}::text`),
        ),
      );
    await tx.delete(oldAddresses).where(and(eq(oldAddresses.address, `/${slug}`), exists(fromHere)));
  }
}

/** Remembers old addresses of an article; one at which another article lives, or lived, stays that one's. */
export async function keepOldAddresses(tx: Tx, articleId: number, addresses: string[]): Promise<void> {
  if (addresses.length === 0) return;
  await tx.execute(sql`
    insert into ${oldAddresses} (address, article_id)
    select a.address, ${articleId}::bigint from json_array_elements_text(${JSON.stringify(addresses)}::text::json) as a(address)
    where not exists (select 1 from ${articles} x where '/' || x.slug = a.address)
    on conflict do nothing`);
}
