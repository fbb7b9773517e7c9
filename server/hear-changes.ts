import type postgres from 'postgres';
import { connectListener } from '@/db/client';
import { CHANGES_CHANNEL, type Change, INSTANCE } from '@/lib/site/changes';
import { logError } from '@/lib/site/log';
import { inTime } from './in-time';
import type { PageCache } from './page-cache';

/** For how long it is taken as true that every change has been heard. */
const TRUSTED_MS = 800;
/** After which it is asked again, without anybody waiting for the answer. */
const ASKED_AGAIN_MS = 400;
/** A database that does not answer in this time is away. */
const PATIENCE_MS = 1_000;

/**
 * Hears what other processes (command lines, other instances) say they changed, and purges it. A connection may be
 * lost without a word, so that silence proves nothing: what proves is an answer on the very connection that listens,
 * before which the database has delivered everything that was said until then.
 */
export class Hearing {
  readonly #address: string;
  readonly #cache: PageCache;
  readonly #changed: () => void;
  #sql: postgres.Sql | undefined;
  #provenAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<boolean> | undefined;
  #isAway = false;

  /** @param changed is called after each change, of this process too, and whenever one may not have been heard */
  constructor(address: string, cache: PageCache, changed: () => void = () => {}) {
    this.#address = address;
    this.#cache = cache;
    this.#changed = changed;
  }

  /** Whether every change has been heard that is older than a second; a promise when that must be asked first. */
  isCurrent(): boolean | Promise<boolean> {
    const age = performance.now() - this.#provenAt;
    if (age <= ASKED_AGAIN_MS) return true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return age <= TRUSTED_MS || this.#asking;
  }

  async stop(): Promise<void> {
    await this.#sql?.end({ timeout: 2 });
  }

  async #ask(): Promise<boolean> {
    const asked = performance.now();
    try {
      await inTime(this.#listen(), PATIENCE_MS);
      this.#provenAt = asked;
      this.#isAway = false;
    } catch (error) {
      if (!this.#isAway) logError('changes cannot be heard', error);
      this.#isAway = true;
      // One that is dead without having been closed would be waited for, for a quarter of an hour.
      void this.#sql?.end({ timeout: 0 }).catch(() => {});
      this.#sql = undefined;
    }
    return !this.#isAway;
  }

  /** Listens, also on a connection that is new: then everything is purged, since what was said meanwhile is not known. */
  async #listen(): Promise<void> {
    this.#sql ??= connectListener(this.#address, (_channel, payload) => this.#hear(payload));
    // A simple query ends with the server's word that it is ready, before which it delivers what was said.
    const channels = await this.#sql`select pg_listening_channels()`.simple();
    if (channels.length > 0) return;
    await this.#sql.unsafe(`listen ${CHANGES_CHANNEL}`).simple();
    this.#cache.purge('all');
    this.#changed();
  }

  #hear(payload: string): void {
    try {
      const change = JSON.parse(payload) as Change;
      if (change.instance !== INSTANCE) this.#cache.purge(change.subjects);
    } catch (error) {
      logError('an unreadable change was announced', error);
      this.#cache.purge('all');
    }
    this.#changed();
  }
}
