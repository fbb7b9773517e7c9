import type { Database } from '@/db/client';
import { blog } from '@/db/schema/site';
import { isOwner, type Viewer } from '@/lib/identity/viewer';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import type { BlogSettingsInput } from './input';

/** Sets the blog's name, line, language, time zone and author's colour, which every page shows. The owner alone may. */
export async function changeBlogSettings(
  db: Database,
  viewer: Viewer | null,
  { name, tagline, language, timeZone, authorColour }: Omit<BlogSettingsInput, 'intent'>,
): Promise<void> {
  if (!isOwner(viewer)) {
    throw new Refusal('Only the owner of the blog can change its settings.', { status: viewer ? 403 : 401 });
  }
  const settings = { name, tagline, language, timeZone, authorColour };
  await db.transaction(async (tx) => {
    await tx
      .insert(blog)
      .values({ id: 1, ...settings })
      .onConflictDoUpdate({ target: blog.id, set: settings });
    await announceChange(tx, 'blog');
  });
}
