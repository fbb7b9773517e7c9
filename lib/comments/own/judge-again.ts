import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import { asksFilter } from '@/lib/moderation/asks-filter';
import { judgeDraft, type Verdict } from '@/lib/moderation/judge-draft';
import { rulesOf } from '@/lib/moderation/rules';
import { readOnce } from '@/lib/moderation/spam/features';
import { findLearned } from '@/lib/moderation/spam/learned';
import { NOTHING_LEARNED } from '@/lib/moderation/spam/score';
import { currentExchange } from '@/lib/site/exchange';
import { findReplyScene } from '../reply-scene';
import type { Sending } from '../sending';
import { findDraftOf } from './queries';

/** What the checks say of a comment's new words: the same as of a new comment by the same person. */
export async function judgeAgain(
  db: Database,
  commentId: number,
  { viewer, body }: { viewer: Viewer | null; body: string },
): Promise<Verdict> {
  const written = await findDraftOf(db, commentId);
  if (!written) throw new Error('A comment is gone that was here a moment ago.');
  const { articleId, parentId, submissionKey, ...guest } = written;
  const writer = viewer ? { name: viewer.name, email: viewer.email } : guest;
  const draft = readOnce({ body, ...writer });
  // By its own sending the comment is known as itself, and not as somebody who says the same.
  const sending: Sending = { key: submissionKey ?? '', besides: [null, null], turn: '' };
  const network = currentExchange()?.from;
  const scene = await findReplyScene(db, viewer, { articleId, parentId, draft, sending, network });
  const { published, banned, isRepeated, addressOf } = scene;
  const isMembersAddress = addressOf !== undefined;
  const rules = await rulesOf(db, scene.rulesVersion);
  const isAsked = asksFilter({ viewer, published }, rules.settings.filter);
  const learned = scene.learned ?? (isAsked ? await findLearned(db, draft) : NOTHING_LEARNED);
  const known = { viewer, published, learned, banned, isRepeated, isMembersAddress };
  // The form for editing asks nobody for work: what is in it was judged once.
  return judgeDraft({ ...draft, ...known, isWorkDone: true }, rules);
}
