import { z } from 'zod';
import { emailField } from '@/lib/identity/email';
import { nameField } from '@/lib/identity/input';
import { websiteField } from '@/lib/identity/website';
import { type Sentence, sentenceOf, zodSays } from '@/lib/language/sentence';
import { refuseFields } from '@/lib/refusal';
import { textField } from '@/lib/site/text';
import { JUDGED_LISTS } from './judgement';
import { REASONS } from './refusal-reasons';

/** UTF-16 units, as browsers count `maxlength`. */
export const BODY_LIMIT = 20_000;
/** Comments that are judged at once: more than a page of a list has. */
const MANY_LIMIT = 100;
/** UTF-16 units that are taken of what is searched for: more than is looked for, so that somebody is told. */
export const SEARCHED_LIMIT = 1_000;
/** UTF-16 units of what a form's script found: more than any answer has. */
const WORK_LIMIT = 2_000;

export const idField = z.coerce
  .number()
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER, zodSays('forms.notHere'));

const optionalId = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  idField.nullable(),
);

export const bodyField = textField(BODY_LIMIT, {
  missing: zodSays('comments.bodyMissing'),
  tooLong: zodSays('comments.bodyTooLong', { limit: BODY_LIMIT }),
});

/**
 * What the reply form sends. Its words, and who a guest says to be, are judged together by `readReply`, so that every
 * field that needs a look is marked at once.
 */
export const replyInput = z.object({
  articleId: idField,
  parentId: optionalId,
  body: z.unknown().default(''),
  name: z.unknown().default(''),
  email: z.unknown().default(''),
  website: z.unknown().default(''),
  /** No reader sees this field, and fills it in. */
  subject: z.string().max(200).catch('…').default(''),
  /** When the form was drawn, sealed; where its page is drawn for each visitor. */
  openedAt: z.string().max(300).catch('').default(''),
  /** Milliseconds since somebody first touched the form, where its script counted them. */
  took: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).optional().catch(undefined),
  ),
  /** Made by the browser or by the form's own page: the same for a form that is sent twice. */
  submissionKey: z.string().max(100).catch(''),
  intent: z.enum(['post', 'preview', 'sign-in']).catch('post'),
  remember: z.preprocess((value) => value === 'on', z.boolean()),
  /** That the form's script can do work, or what it found when it was asked for some. */
  work: z.string().max(WORK_LIMIT).catch('').default(''),
  /** Whether a guest wants to be told by mail when somebody answers. */
  hearBack: z.preprocess((value) => value === 'on', z.boolean()),
});
/** As an act gets it; what guests alone send may be missing. */
export type ReplyInput = Omit<
  z.output<typeof replyInput>,
  'subject' | 'openedAt' | 'took' | 'work' | 'hearBack'
> & {
  work?: string;
  hearBack?: boolean;
  subject?: string;
  openedAt?: string;
  took?: number;
};

/** Who a guest says to be. */
export const guestInput = z.object({
  name: nameField,
  email: emailField(zodSays('comments.emailMissing')),
  website: websiteField,
});
export type Guest = z.output<typeof guestInput>;

/** Made once: a schema that is made for one reply would be compiled for it. */
const wordsInput = z.object({ body: bodyField });

/**
 * The words of a reply, and who wrote them when nobody is signed in.
 * @throws Refusal with a sentence for each field that needs a look
 */
export function readReply(input: ReplyInput, isGuest: boolean): { body: string; guest: Guest | null } {
  const body = wordsInput.safeParse(input);
  const guest = isGuest ? guestInput.safeParse(input) : undefined;
  const issues = [...(body.error?.issues ?? []), ...(guest?.error?.issues ?? [])];
  if (!body.success || (guest && !guest.success)) {
    const fields: Record<string, Sentence> = {};
    for (const issue of issues) fields[String(issue.path[0])] ??= sentenceOf(issue);
    throw refuseFields(fields);
  }
  return { body: body.data.body, guest: guest?.data ?? null };
}

/** Which of the studio's lists a form stands in. */
const listInput = z.object({
  list: z.enum(JUDGED_LISTS).catch('held'),
  /** From which comment on the list goes. */
  before: idField.optional().catch(undefined),
  /** What was searched for in it. */
  q: z.string().max(SEARCHED_LIMIT).optional().catch(undefined),
});

export const judgedInput = listInput.extend({ commentId: idField });
const reasonField = z.enum(REASONS).optional().catch(undefined);
export const removeInput = judgedInput.extend({ why: reasonField });

/** What is done to several comments at once. */
export const manyInput = listInput.extend({
  chosen: z.preprocess(
    (sent) => sent ?? [],
    z
      .array(idField)
      .min(1, zodSays('desk.chooseFirst'))
      .max(MANY_LIMIT, zodSays('desk.choseTooMany', { limit: MANY_LIMIT })),
  ),
  to: z.enum(['published', 'held', 'spam', 'removed']),
  why: reasonField,
});
/** What an author says to a conversation that waits, other than an answer. */
export const settleInput = z.discriminatedUnion('how', [
  judgedInput.extend({ how: z.literal('settled') }),
  judgedInput.extend({ how: z.literal('read') }),
  judgedInput.extend({
    how: z.literal('put-off'),
    until: z.enum(['tomorrow', 'next-week']).catch('tomorrow'),
  }),
]);
export const undoInput = listInput.extend({ entryId: idField });
export const answerInput = judgedInput.extend({ body: bodyField });
