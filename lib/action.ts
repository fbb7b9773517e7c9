import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { type Database, database, isDatabaseAway } from '@/db/client';
import type { FormAction, FormState } from './form-state';
import { findViewer } from './identity/session';
import type { Viewer } from './identity/viewer';
import { Refusal } from './refusal';
import { currentExchange } from './site/exchange';
import { logError } from './site/log';

export interface Act {
  db: Database;
  viewer: Viewer | null;
}

export interface Outcome {
  /** A path on this site to go to (303). */
  goTo?: string;
  /** A path to go to where no script runs that could draw what comes after in place. */
  goToUnscripted?: string;
  /** A sentence to show where the form stands. */
  message?: string;
  /** Sanitised HTML to show beside the form, whose words stay in it. */
  preview?: string;
}

/**
 * The one way to make a server action: parses what the browser sent, finds the viewer, runs the act, and turns a
 * `Refusal` into a form state that keeps what was typed. Every export of a `'use server'` file is made here.
 */
export function action<Schema extends z.ZodType>(
  input: Schema,
  act: (input: z.output<Schema>, by: Act) => Promise<Outcome | undefined>,
): FormAction {
  return async (...sent: unknown[]) => {
    const exchange = currentExchange();
    if (exchange) exchange.isActing = true;
    const form = sent.find((value) => value instanceof FormData);
    if (!form)
      return refuse(
        new Refusal('The form did not arrive whole. Please send it again.', { status: 400 }),
        {},
        0,
      );
    const values = typedValues(form);
    const answer = answersSoFar(sent[0]) + 1;
    let outcome: Outcome | undefined;
    try {
      const parsed = input.safeParse(fieldsOf(form));
      if (!parsed.success) throw fieldRefusal(parsed.error);
      outcome = await act(parsed.data, { db: database(), viewer: await findViewer() });
    } catch (error) {
      unstable_rethrow(error);
      return refuse(error, values, answer);
    }
    const isFetched = (await headers()).has('next-action');
    if (isFetched && exchange?.changed.size) refresh();
    const goesItself = isFetched && form.get('goesItself') === '1';
    const path = outcome?.goTo ?? (isFetched ? undefined : outcome?.goToUnscripted);
    if (path && !goesItself) redirect(path);
    const kept = outcome?.preview === undefined ? {} : values;
    const { message, preview, goTo } = outcome ?? {};
    return { refused: false, message, preview, goTo, fields: {}, values: kept, answer };
  };
}

function refuse(error: unknown, values: Record<string, string>, answer: number): FormState {
  const refusal = error instanceof Refusal ? error : unexpected(error);
  const exchange = currentExchange();
  if (exchange) {
    exchange.status = refusal.status;
    exchange.refusal = [refusal.message, ...Object.values(refusal.fields)].join(' ');
    if (refusal.retryAfter) exchange.headers['retry-after'] = String(refusal.retryAfter);
  }
  const kept = Object.entries(values).filter(([name]) => !refusal.forget.includes(name));
  return {
    refused: true,
    message: refusal.message,
    fields: refusal.fields,
    values: Object.fromEntries(kept),
    answer,
  };
}

function unexpected(error: unknown): Refusal {
  const exchange = currentExchange();
  if (isDatabaseAway(error)) {
    if (exchange) exchange.databaseAway = true;
    return new Refusal(
      'The blog cannot reach its database just now. Your words are still here: please send them again in a minute.',
      {
        status: 503,
        retryAfter: 30,
      },
    );
  }
  logError('an act failed', error);
  return new Refusal('Something went wrong on our side. Your words are still here: please send them again.', {
    status: 500,
  });
}

function fieldRefusal(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message;
  // What travels unseen has no place for a sentence beside it.
  const isUnseen = Object.keys(fields).some((name) => name === '' || name.endsWith('Id'));
  if (isUnseen)
    return new Refusal('This form did not arrive whole. Please open the page again and send it from there.', {
      status: 400,
      fields,
    });
  return new Refusal('Please look at the marked fields.', { fields });
}

/**
 * All fields of a form: those whose name ends in `[]` as arrays, of others the last. Read in one go: looking each
 * name up in a form of a million names would take minutes.
 */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  const lists = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue;
    if (!name.endsWith('[]')) fields[name] = value;
    else if (!lists.get(name)?.push(value)) lists.set(name, [value]);
  }
  for (const [name, values] of lists) fields[name.slice(0, -2)] = values;
  return fields;
}

/** The words of a form, to be given back. */
function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION') && name !== '__proto__')
      values[name] = value;
  }
  return values;
}

function answersSoFar(previous: unknown): number {
  const answer = (previous as FormState | undefined)?.answer;
  return typeof answer === 'number' && Number.isSafeInteger(answer) ? answer : 0;
}
