import type { Database } from '@/db/client';
import type { BlogLogo } from '@/db/schema/site';
import type { Viewer } from '@/lib/identity/viewer';
import { addPicture } from '@/lib/pictures/add-picture';
import { Refusal } from '@/lib/refusal';
import type { BlogSettingsInput } from './input';
import { makeLogo } from './make-logo';
import { refuseAllButOwner } from './policy';

/**
 * The logo that the settings ask for: of the picture that was sent, of the one that an earlier preview kept, or none. The
 * picture is kept, the blog is not changed.
 */
export async function chooseLogo(
  db: Database,
  viewer: Viewer | null,
  { logo, keptLogo, removeLogo }: Pick<BlogSettingsInput, 'logo' | 'keptLogo' | 'removeLogo'>,
): Promise<BlogLogo | null> {
  refuseAllButOwner(viewer);
  if (logo && logo.size > 0) return orNull(await makeLogo(db, await keepSent(db, viewer, logo)));
  return removeLogo || !keptLogo ? null : orNull(await makeLogo(db, keptLogo));
}

const orNull = (logo: BlogLogo | undefined) => logo ?? null;

async function keepSent(db: Database, viewer: Viewer, logo: File): Promise<string> {
  const bytes = new Uint8Array(await logo.arrayBuffer());
  try {
    return (await addPicture(db, { bytes, name: logo.name, uploadedBy: viewer.id })).file;
  } catch (error) {
    // The sentence stands beside the field of this form, which is not called as in the editor.
    if (error instanceof Refusal) throw new Refusal(error.sentence, { fields: { logo: error.sentence } });
    throw error;
  }
}
