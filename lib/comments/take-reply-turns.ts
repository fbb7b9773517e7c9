import type { Database } from '@/db/client';
import { takeTurns } from '@/lib/limits/take-turns';
import { COUNTED_SECONDS, type ModerationSettings } from '@/lib/moderation/settings';
import type { Reply } from './write-reply';

/** Sendings that have taken their turns and are not written yet: the same form sent fifty times at once takes one. */
const underWay = new Map<string, Promise<number>>();

/** Within which a sending that took its turns is written: then it is found again as the same. */
const WRITTEN_MS = 5_000;

/**
 * Counts a reply for who writes it, where it comes from and where it is to stand. Gives how crowded it is there: the share
 * of the limit that is used by now of its network, or of its article if that is more.
 * @throws Refusal 429 with the seconds to wait, when it is one too many for one of them
 */
export function takeReplyTurns(
  db: Database,
  { sending, viewer, guest, network, articleId }: Omit<Reply, 'verdict' | 'isWriter' | 'isTold'>,
  { perPerson, perNetwork, perArticle }: ModerationSettings,
): Promise<number> {
  const known = underWay.get(sending.turn);
  if (known) return known;
  // Anybody can type a guest's address: whoever does so elsewhere uses up no turn of theirs.
  const person = viewer?.id ?? `${guest?.email} ${network ?? ''}`;
  const seconds = COUNTED_SECONDS;
  const turns = takeTurns(db, [
    { limit: 'reply-person', who: person, most: perPerson, seconds },
    { limit: 'reply-network', who: network, most: perNetwork, seconds },
    { limit: 'reply-article', who: String(articleId), most: perArticle, seconds },
  ]).then(([, inNetwork = 0, underArticle = 0]) => Math.max(inNetwork, underArticle));
  underWay.set(sending.turn, turns);
  const forget = () => setTimeout(() => underWay.delete(sending.turn), WRITTEN_MS).unref();
  turns.then(forget, () => underWay.delete(sending.turn));
  return turns;
}
