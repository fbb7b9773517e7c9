import type { Database } from '@/db/client';
import { blog } from '@/db/schema/site';
import { outdateArticles } from '@/lib/articles/outdate-articles';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';
import { chooseLogo } from './choose-logo';
import type { BlogSettingsInput } from './input';
import { refuseAllButOwner } from './policy';
import { findBlog } from './queries';

/** Sets what the blog is called, how it speaks and how it looks, which every page shows. The owner alone may. */
export async function changeBlogSettings(
  db: Database,
  viewer: Viewer | null,
  input: BlogSettingsInput,
): Promise<void> {
  refuseAllButOwner(viewer);
  const { name, tagline, language, timeZone, authorColour, typePairing } = input;
  const looks = { authorColour, typePairing, dialogueFirst: input.order === 'dialogue' };
  // An undefined one is left as it is.
  const settings = { name, tagline, language, timeZone, ...looks, logo: await chooseLogo(db, viewer, input) };
  await db.transaction(async (tx) => {
    const before = await findBlog(tx);
    await tx
      .insert(blog)
      .values({ id: 1, ...settings })
      .onConflictDoUpdate({ target: blog.id, set: settings });
    if (before.language !== language) await outdateArticles(tx);
    await announceChange(tx, 'blog');
    const changed = changedNames(before, settings);
    if (changed.length > 0)
      await noteAct(tx, { act: 'settings.changed', actorId: viewer.id, why: changed.join(', ') });
  });
}

/** What is another now, by name. A logo is a new one each time that it is chosen. */
function changedNames(before: object, settings: object): string[] {
  const was = new Map(Object.entries(before));
  return Object.entries(settings)
    .filter(([name, value]) => value !== undefined && (name === 'logo' || was.get(name) !== value))
    .map(([name]) => name);
}
