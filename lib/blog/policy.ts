import { isOwner, type Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';

/** What the blog is called and how it looks is the owner's to say. */
export function refuseAllButOwner(viewer: Viewer | null): asserts viewer is Viewer {
  if (!isOwner(viewer)) throw new Refusal(say('settings.ownerOnly'), { status: viewer ? 403 : 401 });
}
