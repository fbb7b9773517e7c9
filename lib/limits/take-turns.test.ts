import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import { takeTurns } from './take-turns';

const { db } = await testDatabase();

test('turns are counted for each by itself, and one too many is told how long to wait', async () => {
  const turn = (who: string, most = 2) => [{ limit: 'test', who, most, seconds: 600 }];
  await takeTurns(db, turn('a'));
  await takeTurns(db, turn('a'));
  const refusal = await takeTurns(db, turn('a')).catch((error) => error);
  expect(refusal).toMatchObject({ status: 429 });
  expect(refusal.retryAfter).toBeGreaterThan(590);
  expect(refusal.retryAfter).toBeLessThanOrEqual(600);
  expect(refusal.message).toContain('10 minutes');
  await takeTurns(db, turn('b'));
});
