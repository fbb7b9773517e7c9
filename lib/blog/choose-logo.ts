import type { Database } from '@/db/client';
import type { BlogLogo } from '@/db/schema/site';
import type { Viewer } from '@/lib/identity/viewer';
import { addPicture } from '@/lib/pictures/add-picture';
import { Refusal } from '@/lib/refusal';
import type { BlogSettingsInput } from './input';
import { makeLogo } from './make-logo';
import { refuseAllButOwner } from './policy';

/**
 * The logo that the settings ask for: of the picture that was sent, of the one that an earlier preview kept, or null for
 * none. Undefined where they ask for no change: the page they stand in may be older than the logo that there is. The
 * picture is kept, the blog is not changed.
 */
export async function chooseLogo(
  db: Database,
  viewer: Viewer | null,
  { logo, keptLogo, removeLogo }: Pick<BlogSettingsInput, 'logo' | 'keptLogo' | 'removeLogo'>,
): Promise<BlogLogo | null | undefined> {
  refuseAllButOwner(viewer);
  if (logo && logo.size > 0) return makeLogo(db, await keepSent(db, viewer, logo));
  if (removeLogo) return null;
  return keptLogo ? makeLogo(db, keptLogo) : undefined;
}

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
