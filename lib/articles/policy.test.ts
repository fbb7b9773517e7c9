import { expect, test } from 'vitest';
import type { Role } from '@/lib/identity/viewer';
import { canSeeHistory } from './policy';

test.each([
  ['owner', 'another', true],
  ['author', 'another', false],
  ['author', 'me', true],
  ['moderator', 'another', true],
  ['commenter', 'me', false],
] as const)('%s, of an article by %s: sees its history: %s', (role, authorId, sees) => {
  const viewer = { id: 'me', name: 'Me', email: null, role: role as Role };
  expect(canSeeHistory(viewer, { authorIds: [authorId] })).toBe(sees);
  expect(canSeeHistory(null, { authorIds: [authorId] })).toBe(false);
});
