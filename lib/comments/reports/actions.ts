'use server';

import { action } from '@/lib/action';
import { judgedPath } from '../judgement';
import { reportPath } from '../paths';
import { dismissReports } from './dismiss-reports';
import { closeReportsInput, reportInput } from './input';
import { reportComment } from './report-comment';

export const reportCommentAction = action(reportInput, async (input, { db, viewer }) => {
  const said = await reportComment(db, viewer, input);
  return { goTo: `${reportPath(input.commentId)}?said=${said}` };
});

export const dismissReportsAction = action(closeReportsInput, async (input, { db, viewer }) => {
  const undo = await dismissReports(db, viewer, input);
  if (input.isOnItsPage) return { goTo: `/studio/comments/${input.commentId}?said=dismissed` };
  return { undo, goToUnscripted: judgedPath('dismissed', input, undo) };
});
