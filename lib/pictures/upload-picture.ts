import type { Database } from '@/db/client';
import { canWrite, type Viewer } from '@/lib/identity/viewer';
import { Refusal } from '@/lib/refusal';
import { type AddedPicture, addPicture } from './add-picture';
import type { PictureInput } from './input';

/** Takes a picture that an author sends. It needs words for those who cannot see it, unless it only decorates. */
export async function uploadPicture(
  db: Database,
  viewer: Viewer | null,
  { picture, alt, decorative }: PictureInput,
): Promise<AddedPicture> {
  if (!viewer || !canWrite(viewer)) {
    throw new Refusal('Only the authors of this blog can add pictures.', { status: viewer ? 403 : 401 });
  }
  const fields: Record<string, string> = {};
  if (!picture || picture.size === 0) fields.picture = 'Please choose a picture.';
  if (!decorative && alt === '') {
    fields.alt = 'Say what it shows, for readers who cannot see it, or mark it as decoration.';
  }
  if (!picture || Object.keys(fields).length)
    throw new Refusal('Please look at the marked fields.', { fields });
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return addPicture(db, { bytes, name: picture.name, alt: decorative ? '' : alt, uploadedBy: viewer.id });
}
