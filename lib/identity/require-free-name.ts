import type { Queryable } from '@/db/client';
import { type Sentence, say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { nameRefusal } from './name-policy';
import { listProtectedNameKeys } from './queries';

/**
 * Sees to it that a person may go by this name. Their own is always theirs: `exceptUserId`.
 * @throws Refusal 422 beside the field `name`
 */
export async function requireFreeName(tx: Queryable, name: string, exceptUserId?: string): Promise<void> {
  const wrong = nameRefusal(name, await listProtectedNameKeys(tx, exceptUserId));
  if (wrong) throw refuseName(wrong);
}

export function refuseName(wrong: Sentence): Refusal {
  return new Refusal(say('forms.markedOne'), { fields: { name: wrong } });
}
