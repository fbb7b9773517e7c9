import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** Writes a file that is there whole or not at all, also after a power cut. Only this user can read it. */
export async function writeWhole(place: string, data: Uint8Array): Promise<void> {
  const draft = `${place}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
}
