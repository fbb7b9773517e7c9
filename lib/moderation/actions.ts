'use server';

import { action } from '@/lib/action';
import { refuseAllButOwner } from '@/lib/blog/policy';
import { changeModeration, settingsOf } from './change-moderation';
import { moderationInput } from './input';
import { findLearned } from './spam/learned';
import { tryText } from './try-text';

export const changeModerationAction = action(moderationInput, async (input, { db, viewer }) => {
  refuseAllButOwner(viewer);
  if (input.intent === 'try') {
    const learned = await findLearned(db, { body: input.tried });
    return { preview: tryText(input.tried, settingsOf(input), learned) };
  }
  await changeModeration(db, viewer, input);
  return { goTo: '/studio/settings/moderation?said=saved' };
});
