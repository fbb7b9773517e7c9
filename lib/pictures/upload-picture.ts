import type { Database } from '@/db/client';
import { canWrite, type Viewer } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';
import { Refusal, refuseFields } from '@/lib/refusal';
import { type AddedPicture, addPicture } from './add-picture';
import type { PictureInput } from './input';

/** Takes a picture that an author sends. It needs words for those who cannot see it, unless it only decorates. */
export async function uploadPicture(
  db: Database,
  viewer: Viewer | null,
  { picture, alt, decorative }: PictureInput,
): Promise<AddedPicture> {
  if (!viewer || !canWrite(viewer)) {
    throw new Refusal(say('editing.onlyAuthorsAddPictures'), { status: viewer ? 403 : 401 });
  }
  const fields: Record<string, Sentence> = {};
  if (!picture || picture.size === 0) fields.picture = say('editing.pictureMissing');
  if (!decorative && alt === '') {
    fields.alt = say('editing.altMissing');
  }
  if (!picture || Object.keys(fields).length) throw refuseFields(fields);
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return addPicture(db, { bytes, name: picture.name, alt: decorative ? '' : alt, uploadedBy: viewer.id });
}
