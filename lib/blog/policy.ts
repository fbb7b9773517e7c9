import { isOwner, type Viewer } from '@/lib/identity/viewer';
import { Refusal } from '@/lib/refusal';

/** What the blog is called and how it looks is the owner's to say. */
export function refuseAllButOwner(viewer: Viewer | null): asserts viewer is Viewer {
  if (!isOwner(viewer))
    throw new Refusal('Only the owner of the blog can change its settings.', { status: viewer ? 403 : 401 });
}
