import type { Role } from '@/lib/identity/viewer';
import type { Words } from '@/lib/language/words';

const KEYS = {
  owner: 'owner',
  author: 'author',
  moderator: 'moderator',
  commenter: 'reader',
} as const satisfies Record<Role, string>;

/** What somebody may do here, in a word. */
export function roleWord(words: Words<'people'>, role: Role): string {
  return words(KEYS[role]);
}
