import type { Database, Queryable } from '@/db/client';
import { nameRefusal } from '@/lib/identity/name-policy';
import { listProtectedNameKeys } from '@/lib/identity/queries';
import { canModerate, canWrite, type Viewer } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';
import { hasMailServer } from '@/lib/mail/has-mail-server';
import { renderComment } from '@/lib/markdown/comment';
import { asksFilter } from '@/lib/moderation/asks-filter';
import { judgeDraft } from '@/lib/moderation/judge-draft';
import { ABLE_TO_WORK, askForWork, isWorkDone, WorkAsked } from '@/lib/moderation/proof-of-work';
import { rulesOf } from '@/lib/moderation/rules';
import { readOnce } from '@/lib/moderation/spam/features';
import { findLearned } from '@/lib/moderation/spam/learned';
import { NOTHING_LEARNED } from '@/lib/moderation/spam/score';
import { Refusal, refuseFields } from '@/lib/refusal';
import { currentExchange } from '@/lib/site/exchange';
import { type Guest, type ReplyInput, readReply } from './input';
import type { CommentPlace } from './place';
import { REPLY_REFUSALS, replyRefusal } from './policy';
import { findReplyScene, type ReplyScene } from './reply-scene';
import { sendingOf } from './sending';
import { takeReplyTurns } from './take-reply-turns';
import { writeReply } from './write-reply';
import { writingTime } from './writing-time';

export interface PostedReply {
  id: number;
  state: 'published' | 'held' | 'spam' | 'removed';
  /** Whether an earlier arrival of the same sending had written it. */
  isAgain: boolean;
  /** Where it stands, if it was published just now. */
  place?: CommentPlace;
}

/** How often a reply is tried again when its place changed between reading and writing. */
const TRIES = 3;

/**
 * Writes a comment or a reply. Sent twice, it is there once: the second sending gets the first one's id.
 * @throws WorkAsked when the writer's browser is to do some work first: then nothing is written yet
 * @throws Refusal when the article or the parent takes no reply, or a guest's name or address is not theirs to use
 */
export async function postReply(
  db: Database,
  viewer: Viewer | null,
  input: ReplyInput,
): Promise<PostedReply> {
  const { body, guest } = readReply(input, viewer === null);
  const { articleId, parentId } = input;
  const sending = sendingOf(viewer, guest, input);
  const network = currentExchange()?.from;
  const place = { articleId, parentId, network, sending };
  const wantsAnswers = guest !== null && input.hearBack === true && hasMailServer();
  const reply = { ...place, viewer, guest, wantsAnswers, body, bodyHtml: renderComment(body) };
  const draft = readOnce({ body, ...(guest ?? { name: viewer?.name, email: viewer?.email }) });
  const isAble = input.work === ABLE_TO_WORK;
  const isDone = !isAble && !!input.work && (await isWorkDone(db, input.work, sending.turn));
  let crowding = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const scene = await findReplyScene(db, viewer, { ...reply, draft });
    refuseWhereNoneIsTaken(viewer, scene);
    if (guest) await refuseTakenIdentity(db, guest, scene);
    if (scene.same) return { ...scene.same, isAgain: true };
    const { published, banned, isRepeated, addressOf } = scene;
    const rules = await rulesOf(db, scene.rulesVersion);
    if (!canModerate(viewer) && tries === 0) crowding = await takeReplyTurns(db, reply, rules.settings);
    const isAsked = asksFilter({ viewer, published }, rules.settings.filter);
    // The scene may have been asked for before it was known that the filter reads this one.
    const learned = scene.learned ?? (isAsked ? await findLearned(db, draft) : NOTHING_LEARNED);
    const verdict = judgeDraft(
      {
        ...{ ...draft, viewer, published, learned, banned, isRepeated },
        ...{ trap: input.subject, writtenIn: writingTime(input), isMembersAddress: addressOf !== undefined },
        ...{ crowding, isWorkDone: isDone },
      },
      rules,
    );
    if (verdict.lacksWork && isAble) throw new WorkAsked(await askForWork(sending.turn));
    const kept = rules.settings.networkDays > 0 ? network : undefined;
    const isTold = addressOf !== undefined && verdict.state === 'held';
    const written = await writeReply(db, {
      ...{ ...reply, network: kept, verdict },
      ...{ isWriter: canWrite(viewer), isTold },
    });
    if (written) return { ...written, isAgain: false };
    // Between reading and writing the same sending came in, or the place was taken away: look again.
  }
  throw new Error('A reply was neither written nor refused.');
}

function refuseWhereNoneIsTaken(viewer: Viewer | null, { article, parent }: ReplyScene): void {
  const refusal = parent === undefined ? 'parent-gone' : replyRefusal(viewer, article, parent);
  if (refusal) throw new Refusal(REPLY_REFUSALS[refusal], { forget: ['parentId'] });
}

async function refuseTakenIdentity(tx: Queryable, guest: Guest, scene: ReplyScene): Promise<void> {
  const fields: Record<string, Sentence> = {};
  const name = nameRefusal(guest.name, await listProtectedNameKeys(tx));
  if (name) fields.name = name;
  else if (scene.isSpeakersName) fields.name = say('comments.speakersName');
  // That an address is somebody's who only comments, its answer does not tell.
  if (scene.addressOf && scene.addressOf !== 'commenter') fields.email = say('comments.addressTaken');
  if (fields.name || fields.email) throw refuseFields(fields);
}
