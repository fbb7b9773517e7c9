import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what was asked, so many milliseconds at most. @throws Error when it takes longer */
export async function inTime<Answer>(asked: PromiseLike<Answer>, milliseconds: number): Promise<Answer> {
  const giveUp = new AbortController();
  const late = pause(milliseconds, undefined, { signal: giveUp.signal, ref: false }).then(() => {
    throw new Error(`There was no answer within ${milliseconds} ms.`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([asked, late]);
  } finally {
    giveUp.abort();
  }
}
