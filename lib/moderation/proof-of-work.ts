import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { z } from 'zod';
import type { Queryable } from '@/db/client';
import { sign } from '@/lib/site/secrets';
import { spendOnce } from '@/lib/site/spend-once';

/** What the form's script sends where it can do work, and was asked for none yet. */
export const ABLE_TO_WORK = 'able';
/** Until when an answer counts: the slowest telephone needs some seconds, but it may fall asleep over it. */
const WORK_MINUTES = 10;
/** Sums of which one is the answer: half a second for a computer, some seconds for an old telephone. */
const SUMS = { fewest: 20_000, most: 60_000 };

/** A draft's sender could do work for it and has not: then they are asked, and nothing is written yet. */
export class WorkAsked extends Error {
  constructor(readonly ask: string) {
    super('Work is asked for this draft.');
  }
}

/** What a script is to find for a draft, as JSON. It is signed and says until when it holds, so that nothing is kept for it. */
export async function askForWork(draft: string): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(SUMS.most, SUMS.fewest),
    deriveKey,
    data: { draft },
    expiresAt: new Date(Date.now() + WORK_MINUTES * 60_000),
    hmacSignatureSecret: secret(),
  });
  return JSON.stringify(challenge);
}

const worked = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      expiresAt: z.number(),
      data: z.object({ draft: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Whether what a script sent is the answer to what was asked for this very draft, in time and for the first time. */
export async function isWorkDone(db: Queryable, sent: string, draft: string): Promise<boolean> {
  const answer = worked.safeParse(parsed(sent));
  if (!answer.success) return false;
  const { challenge, solution } = answer.data;
  const { nonce, expiresAt, data } = challenge.parameters;
  if (data.draft !== draft) return false;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secret(),
  });
  return verified && spendOnce(db, { challenge: nonce, expiresAt: new Date(expiresAt * 1_000) });
}

const secret = () => sign('proof of work', 'key');

function parsed(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return undefined;
  }
}
