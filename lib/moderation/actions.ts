'use server';

import { action } from '@/lib/action';
import { refuseAllButOwner } from '@/lib/blog/policy';
import { findBlog } from '@/lib/blog/queries';
import { banWriter } from './ban-writer';
import { changeModeration, settingsOf } from './change-moderation';
import { banInput, moderationInput } from './input';
import { liftBan } from './lift-ban';
import { findLearned } from './spam/learned';
import { tryText } from './try-text';

export const changeModerationAction = action(moderationInput, async (input, { db, viewer }) => {
  refuseAllButOwner(viewer);
  if (input.intent === 'try') {
    const learned = await findLearned(db, { body: input.tried });
    const { language } = await findBlog(db);
    return { preview: tryText(input.tried, settingsOf(input), language, learned) };
  }
  await changeModeration(db, viewer, input);
  return { goTo: '/studio/settings/moderation?said=saved' };
});

export const banWriterAction = action(banInput, async (input, { db, viewer }) => {
  await banWriter(db, viewer, input);
  return { goTo: `/studio/comments/${input.commentId}?said=banned` };
});

export const liftBanAction = action(banInput, async (input, { db, viewer }) => {
  await liftBan(db, viewer, input);
  return { goTo: `/studio/comments/${input.commentId}?said=lifted` };
});
