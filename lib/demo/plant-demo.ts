import type { Database } from '@/db/client';

/** Plants the demo blog into an empty database. */
export async function plantDemo(_db: Database): Promise<void> {}
