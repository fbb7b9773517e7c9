'use server';

import { after } from 'next/server';
import { action } from '@/lib/action';
import { renewOutdated } from '@/lib/articles/renew-outdated';
import { changeBlogSettings } from './change-blog-settings';
import { chooseLogo } from './choose-logo';
import { blogSettingsInput } from './input';

export const changeBlogSettingsAction = action(blogSettingsInput, async (input, { db, viewer }) => {
  // The form draws what was chosen; nothing is stored.
  if (input.intent === 'preview')
    return { preview: JSON.stringify((await chooseLogo(db, viewer, input)) ?? null) };
  await changeBlogSettings(db, viewer, input);
  after(() => renewOutdated(db));
  return { goTo: '/studio/settings?said=saved' };
});
