import { expect, test } from 'vitest';
import { askForWork } from '@/lib/moderation/proof-of-work';
import { workFor } from '@/lib/moderation/testing';
import { solveWork } from './solve-work';

test('the browser’s own few lines find what the library finds', async () => {
  for (let times = 0; times < 3; times++) {
    const asked = await askForWork('a draft');
    const { solution, challenge } = JSON.parse(await solveWork(asked));
    const { counter, derivedKey } = JSON.parse(await workFor(asked)).solution;
    expect(solution).toEqual({ counter, derivedKey });
    expect(challenge).toEqual(JSON.parse(asked));
  }
}, 60_000);

test('what cannot be found is given up', async () => {
  const asked = JSON.stringify({ parameters: { nonce: 'ab', salt: 'cd', keyPrefix: 'nothing' } });
  await expect(solveWork(asked, 2_000)).rejects.toThrow('No number was found');
});
