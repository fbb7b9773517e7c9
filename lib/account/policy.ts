import type { Role } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';

/** What keeps an account from being deleted, and how it is said. The page asks to draw the form, the act asks to enforce. */
export function deletionRefusal({ role, articles }: { role: Role; articles: number }): Sentence | null {
  if (role === 'owner') return say('account.ownerStays');
  if (articles > 0) return say('account.articlesFirst', { articles });
  return null;
}
