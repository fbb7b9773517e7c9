import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { Viewer } from './viewer';

/**
 * For acts about oneself: who is signed in.
 * @throws Refusal 401 without a viewer
 */
export function requireSelf(viewer: Viewer | null): Viewer {
  if (!viewer) throw new Refusal(say('signIn.signedOut'), { status: 401 });
  return viewer;
}
