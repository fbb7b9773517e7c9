import { wordsIn } from '@/lib/language/words';

/** What a comment can be reported for. */
export const REPORT_REASONS = ['spam', 'hurtful', 'impostor', 'private', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

const NAMES = {
  spam: 'isSpam',
  hurtful: 'isHurtful',
  impostor: 'isImpostor',
  private: 'isPrivate',
  other: 'isOther',
} as const satisfies Record<ReportReason, string>;

/** A reason as readers choose it and those who judge read it. */
export function reasonToReport(reason: ReportReason, language: string): string {
  return wordsIn(language, 'reports')(NAMES[reason]);
}
