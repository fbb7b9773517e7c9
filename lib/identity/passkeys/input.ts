import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { lineField } from '@/lib/site/text';
import { nameField, returnToField } from '../input';

/** Bytes of a browser's answer: ten times what devices send. */
const ANSWER_LIMIT = 20_000;
/** UTF-16 units, as browsers count `maxlength`. */
export const PASSKEY_NAME_LIMIT = 60;

const answerShape = z.looseObject({
  id: z.string().min(1).max(1_400),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string(), transports: z.array(z.string()).optional() }),
});

/** The browser's answer as JSON; undefined where it was not asked yet, or answered something else. */
function answerField<Answer>() {
  return z
    .unknown()
    .optional()
    .transform((sent) => readAnswer(sent) as Answer | undefined);
}

function readAnswer(sent: unknown): unknown {
  if (typeof sent !== 'string' || sent.length > ANSWER_LIMIT) return undefined;
  try {
    return answerShape.parse(JSON.parse(sent));
  } catch {
    return undefined;
  }
}

const ticket = z.string().max(1_000).catch('');

export const passkeySignInInput = z.object({
  ticket,
  response: answerField<AuthenticationResponseJSON>(),
  returnTo: returnToField,
});

export const joinInput = z.object({
  name: nameField,
  ticket,
  response: answerField<RegistrationResponseJSON>(),
  returnTo: returnToField,
});

export const addPasskeyInput = z.object({ ticket, response: answerField<RegistrationResponseJSON>() });

const passkeyId = z.string().max(1_400);

export const removePasskeyInput = z.object({ passkeyId });

export const renamePasskeyInput = z.object({
  passkeyId,
  passkeyName: lineField(PASSKEY_NAME_LIMIT, {
    missing: zodSays('signIn.passkeyNameMissing'),
    tooLong: zodSays('signIn.passkeyNameTooLong', { limit: PASSKEY_NAME_LIMIT }),
  }),
});
