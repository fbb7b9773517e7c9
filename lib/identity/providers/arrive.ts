import type { Database } from '@/db/client';
import type { Jar } from '@/lib/answer-form';
import { endErrand, findErrand, keepNewcomer } from './errand';
import type { Identity } from './identity';
import { receiveIdentity } from './receive-identity';
import { settleNewcomer } from './settle-newcomer';

interface Here {
  db: Database;
  jar: Jar;
  /** Whoever is signed in already. */
  viewerId: string | undefined;
  startSession(db: Database, userId: string): Promise<void>;
}

/** Takes in somebody who comes back from a provider, and says to which path on this site they go. */
export async function arrive(identity: Identity, { db, jar, viewerId, startSession }: Here): Promise<string> {
  const errand = findErrand(jar);
  endErrand(jar);
  // Asked for in this browser, and by whoever is still signed in here: nobody else's identity is connected to an account.
  if (errand?.provider !== identity.provider) return signInAgain('came-to-nothing');
  const { connectTo, returnTo } = errand;
  if (connectTo && connectTo !== viewerId) return signInAgain('came-to-nothing', returnTo);
  const received = await receiveIdentity(db, identity, { connectTo });
  switch (received.becomes) {
    case 'signed-in':
      await startSession(db, received.userId);
      await settleNewcomer(db, jar, received.userId);
      return returnTo;
    case 'new':
    case 'known-address':
      keepNewcomer(jar, { identity, returnTo });
      return received.becomes === 'new' ? '/sign-in/welcome' : '/sign-in/known';
    case 'closed':
      return signInAgain('closed', returnTo);
    default:
      return `/me/sign-in?said=${received.becomes}&provider=${identity.provider}`;
  }
}

/** The page for signing in, with a sentence about what did not come of it. */
export function signInAgain(why: 'came-to-nothing' | 'closed', returnTo = '/'): string {
  return `/sign-in?why=${why}&returnTo=${encodeURIComponent(returnTo)}`;
}
