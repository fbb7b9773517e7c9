import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { announceName } from '@/lib/identity/announce-name';
import { requireSelf } from '@/lib/identity/require-self';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { takeTurns } from '@/lib/limits/take-turns';
import { noteAct } from '@/lib/log/note-act';
import { dropPortrait, keepPortrait } from '@/lib/pictures/portrait';
import { refuseFields } from '@/lib/refusal';

/** Portraits within an hour: opening one may take a second of every core. */
const TRIES_AN_HOUR = 20;
const HOUR_SECONDS = 3_600;

/**
 * Keeps a picture of the viewer in the place of the one there was.
 * @throws Refusal 401 without a viewer; 422 beside the field for what is no picture that we take; 429 after many tries
 */
export async function choosePortrait(
  db: Database,
  viewer: Viewer | null,
  { picture }: { picture?: File },
): Promise<void> {
  const self = requireSelf(viewer);
  if (!picture || picture.size === 0) throw refuseFields({ picture: say('editing.pictureMissing') });
  await takeTurns(db, [{ limit: 'portrait', who: self.id, most: TRIES_AN_HOUR, seconds: HOUR_SECONDS }]);
  await change(db, self, await keepPortrait(new Uint8Array(await picture.arrayBuffer())));
}

/**
 * Removes the viewer's picture, if there is one.
 * @throws Refusal 401 without a viewer
 */
export async function removePortrait(db: Database, viewer: Viewer | null): Promise<void> {
  await change(db, requireSelf(viewer), null);
}

/** The file that no row names any more goes, whichever of the two it is. */
async function change(db: Database, self: Viewer, image: string | null): Promise<void> {
  let unneeded = image;
  try {
    unneeded = await db.transaction(async (tx) => {
      const [person] = await tx
        .select({ image: users.image })
        .from(users)
        .where(eq(users.id, self.id))
        .for('no key update');
      if (!person || person.image === image) return image;
      await tx.update(users).set({ image }).where(eq(users.id, self.id));
      await noteAct(tx, { act: 'person.described', actorId: self.id, personId: self.id });
      await announceName(tx, self);
      return person.image;
    });
  } finally {
    await dropPortrait(unneeded);
  }
}
