'use server';

import { action } from '@/lib/action';
import { chooseAnswerMails } from './choose-answer-mails';
import { confirmAnswers } from './confirm-answers';
import { confirmPath } from './confirm-token';
import { choiceInput, tokenInput } from './input';
import { stopPath } from './listener';
import { stopAnswers } from './stop-answers';

export const confirmAnswersAction = action(tokenInput, async (input, { db }) => {
  await confirmAnswers(db, input);
  return { goTo: confirmPath(input.token) };
});

export const stopAnswersAction = action(tokenInput, async (input, { db }) => {
  await stopAnswers(db, input);
  return { goTo: stopPath(input.token) };
});

export const chooseAnswerMailsAction = action(choiceInput, async (input, { db, viewer }) => {
  await chooseAnswerMails(db, viewer, input);
  return { goTo: `/me?said=${input.wanted ? 'answers-wanted' : 'answers-stopped'}` };
});
