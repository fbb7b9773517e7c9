import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { moderation } from '@/db/schema/moderation';
import { refuseAllButOwner } from '@/lib/blog/policy';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';
import type { ModerationInput } from './input';
import { type ModerationSettings, readSettings } from './settings';

/** Changes how comments are judged, from the very next one on. The owner alone may. What changed is logged. */
export async function changeModeration(
  db: Database,
  viewer: Viewer | null,
  input: ModerationInput,
): Promise<void> {
  refuseAllButOwner(viewer);
  const settings = settingsOf(input);
  await db.transaction(async (tx) => {
    const [stored] = await tx
      .select({ settings: moderation.settings })
      .from(moderation)
      .where(sql`id = 1`)
      .for('update');
    const changed = differences(readSettings(stored?.settings), settings);
    if (changed.length === 0) return;
    const kept = { settings, version: sql`gen_random_uuid()` };
    await tx
      .insert(moderation)
      .values({ id: 1, ...kept })
      .onConflictDoUpdate({ target: moderation.id, set: kept });
    // Readers are told for how long networks are kept.
    await announceChange(tx, 'blog');
    await noteAct(tx, { act: 'settings.changed', actorId: viewer.id, why: changed.join(', ') });
  });
}

export function settingsOf(input: ModerationInput): ModerationSettings {
  const { tried, intent, ...settings } = input;
  return settings;
}

/** What is another now, by name: `mostLinks 2 → 5`. Lists are long: of them only that they changed. */
function differences(before: ModerationSettings, after: ModerationSettings): string[] {
  const names = Object.keys(after) as (keyof ModerationSettings)[];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => (name.endsWith('Words') ? name : `${name} ${before[name]} → ${after[name]}`));
}
