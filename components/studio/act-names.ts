import { roleWord } from '@/components/people/role-word';
import type { CommentState } from '@/lib/comments/counts';
import { reasonOf } from '@/lib/comments/refusal-reasons';
import { REPORT_REASONS, reasonToReport } from '@/lib/comments/reports/reasons';
import type { Role } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';
import type { LoggedAct } from '@/lib/log/acts';
import type { Banned } from '@/lib/moderation/reason';
import { reasonInWords } from './reason-words';

/** How the messages call what was done. */
const NAMES = {
  'comment.published': 'published',
  'comment.held': 'held',
  'comment.spam': 'spam',
  'comment.removed': 'removed',
  'comment.answered': 'answered',
  'comment.read': 'read',
  'comment.settled': 'settled',
  'comment.put-off': 'putOff',
  'comment.banned': 'banned',
  'comment.ban-lifted': 'liftedAct',
  'comment.edited': 'edited',
  'comment.withdrawn': 'withdrawn',
  'comment.claimed': 'claimed',
  'comment.disowned': 'disowned',
  'comment.reported': 'reported',
  'comment.reports-dismissed': 'dismissed',
  'article.written': 'articleWritten',
  'article.edited': 'articleEdited',
  'article.published': 'articlePublished',
  'article.scheduled': 'articleScheduled',
  'article.unpublished': 'articleUnpublished',
  'article.removed': 'articleRemoved',
  'article.restored': 'articleRestored',
  'person.arrived': 'personArrived',
  'person.renamed': 'personRenamed',
  'person.described': 'personDescribed',
  'person.signed-out': 'personSignedOut',
  'person.deleted': 'personDeleted',
  'person.invited': 'personInvited',
  'person.uninvited': 'personUninvited',
  'person.joined': 'personJoined',
  'person.appointed': 'personAppointed',
  'person.handed-over': 'personHandedOver',
  'person.disabled': 'personDisabled',
  'person.enabled': 'personEnabled',
  'person.passkey-added': 'passkeyAdded',
  'person.passkey-renamed': 'passkeyRenamed',
  'person.passkey-removed': 'passkeyRemoved',
  'person.connected': 'personConnected',
  'person.disconnected': 'personDisconnected',
  'person.answers-wanted': 'answersWanted',
  'person.answers-stopped': 'answersStopped',
  'settings.changed': 'settingsChanged',
} as const satisfies Record<LoggedAct, string> & Record<`comment.${CommentState}`, string>;

export function actInWords(act: LoggedAct, language: string): string {
  // What an older version logged may have no name any more.
  return act in NAMES ? wordsIn(language, 'history')(NAMES[act]) : act;
}

/** How the messages call by what somebody was banned. */
const BANNED = new Map([
  ['person', 'person'],
  ['address', 'address'],
  ['network', 'aNetwork'],
] as const satisfies [Banned, string][]);
const ROLES: readonly string[] = ['owner', 'author', 'moderator', 'commenter'] satisfies Role[];

/** Why, in words; empty where nothing was given. What is from no list is as somebody wrote it. */
export function whyInWords({ act, why }: { act: LoggedAct; why: string }, language: string): string {
  const reason = act === 'comment.removed' ? reasonOf(why) : undefined;
  if (reason) return reasonInWords(reason, language);
  const reported = act === 'comment.reported' ? REPORT_REASONS.find((name) => name === why) : undefined;
  if (reported) return reasonToReport(reported, language);
  const banned = /^comment\.ban/.test(act) ? BANNED.get(why as Banned) : undefined;
  if (banned) return wordsIn(language, 'history')(banned);
  const isRole = /^person\.(appointed|joined)$/.test(act) && ROLES.includes(why);
  return isRole ? roleWord(wordsIn(language, 'people'), why as Role) : why;
}
