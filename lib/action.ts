import { refresh } from 'next/cache';
import { cookies, headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { answerForm, type FormAct, refusedState } from './answer-form';
import type { FormAction, FormState } from './form-state';
import { findViewer } from './identity/session';
import { say } from './language/sentence';
import { Refusal } from './refusal';
import { currentExchange } from './site/exchange';

const SENDER = { findViewer, openJar: cookies, rethrow: unstable_rethrow };

/** The one way to make a server action of what a form does. Every export of a `'use server'` file is made here. */
export function action<Schema extends z.ZodType>(input: Schema, act: FormAct<Schema>['act']): FormAction {
  return async (...sent: unknown[]) => {
    const exchange = currentExchange();
    if (exchange) exchange.isActing = true;
    const answer = answersSoFar(sent[0]) + 1;
    const form = sent.find((value) => value instanceof FormData);
    if (!form) return { ...(await refusedState(NOT_WHOLE, {})), answer };
    // The server in front may have let the form act already, and want the page that shows what came of it.
    const answered = exchange?.answered ?? (await answerForm({ input, act }, form, SENDER));
    if (answered.state.refused) return { ...answered.state, answer };
    const isFetched = (await headers()).has('next-action');
    if (isFetched && exchange?.changed.size) refresh();
    const goesItself = isFetched && form.get('goesItself') === '1';
    const path = answered.goTo ?? (isFetched ? undefined : answered.goToUnscripted);
    if (path && !goesItself) redirect(path);
    return { ...answered.state, answer };
  };
}

const NOT_WHOLE = new Refusal(say('forms.notWhole'), { status: 400 });

function answersSoFar(previous: unknown): number {
  const answer = (previous as FormState | undefined)?.answer;
  return typeof answer === 'number' && Number.isSafeInteger(answer) ? answer : 0;
}
