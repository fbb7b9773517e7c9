import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addReport, type ImportReport, newReport } from './report';
import type { Survey } from './survey';

/** What a transaction of drizzle offers. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Above every id that a sequence will reach; ids of a dry run are taken from here, so that none are used up. */
const DRY_IDS_FROM = 2 ** 52;

/** Names the lock under which one import of a blog stores something while another waits, so that nothing comes in twice. */
const IMPORT_LOCK = 7_246_820;

/** One run of the import, and what it has done so far. */
export class Run<Found extends { source: string } = Survey> {
  readonly report: ImportReport = newReport();
  #dryId = DRY_IDS_FROM;

  constructor(
    readonly db: Database,
    readonly survey: Found,
    readonly dryRun: boolean,
  ) {}

  get source(): string {
    return this.survey.source;
  }

  /**
   * Runs a part of the import in a transaction of its own, and adds what it reports once that is certain. In a dry
   * run the transaction is rolled back, and the report says what would have been.
   */
  async inTransaction(act: (tx: Tx, report: ImportReport) => Promise<void>): Promise<void> {
    const part = newReport();
    try {
      await this.db.transaction(async (tx) => {
        await tx.execute(FOR_AN_IMPORT);
        await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK}, hashtext(${this.source}))`);
        await act(tx, part);
        if (this.dryRun) throw new DryRunOver();
      });
    } catch (error) {
      if (!(error instanceof DryRunOver)) throw error;
    }
    addReport(this.report, part);
  }

  /**
   * Returns when everything is safely on disk. Until then a power cut may cost the last articles, each as a whole,
   * which the next run brings in again; waiting for the disk after every single one takes most of an import's time.
   */
  async settle(): Promise<void> {
    await this.db.execute(sql`select pg_current_xact_id()`);
  }

  /** An id that nothing stored has, for a dry run. */
  nextDryId(): number {
    return this.#dryId++;
  }
}

/**
 * The disk is waited for once, by `settle`. And a plan that was good when the tables were empty must not be kept while
 * they grow to hundreds of thousands of rows.
 */
const FOR_AN_IMPORT = sql`
  select set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`;

class DryRunOver extends Error {}
