import { REASONS, type Reason } from '@/lib/comments/refusal-reasons';
import { wordsIn } from '@/lib/language/words';

/** How the messages call why a comment is not accepted. */
const NAMES = {
  unsaid: 'whyUnsaid',
  'off-topic': 'whyOffTopic',
  unkind: 'whyUnkind',
  advertising: 'whyAdvertising',
  repeated: 'whyRepeated',
} as const satisfies Record<Reason, string>;

export function reasonInWords(reason: Reason, language: string): string {
  return wordsIn(language, 'desk')(NAMES[reason]);
}

/** The reasons as a form offers them. */
export function reasonsInWords(language: string): { value: Reason; name: string }[] {
  return REASONS.map((value) => ({ value, name: reasonInWords(value, language) }));
}
