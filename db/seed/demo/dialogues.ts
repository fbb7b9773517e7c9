import type { SeedComment } from './comment';
import { apology } from './dialogues/apology';
import { everyKind } from './dialogues/every-kind';
import { handover } from './dialogues/handover';
import { managing } from './dialogues/managing';
import { tally } from './dialogues/tally';

/** What stands under each article, by its slug. */
export const dialogues: Record<string, SeedComment[]> = {
  'no-timetable-ever-needed-courage': managing,
  'an-apology-with-its-workings-shown': apology,
  'who-spoke-and-for-how-long': tally,
  'every-kind-of-comment': everyKind,
  'ten-minutes-at-six-oclock': handover,
};
