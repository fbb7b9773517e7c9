'use client';

import { useActionState } from 'react';
import { FieldError } from '@/components/ui/field';
import { reportCommentAction } from '@/lib/comments/reports/actions';
import type { ReportReason } from '@/lib/comments/reports/reasons';
import { UNTOUCHED } from '@/lib/form-state';

interface Props {
  commentId: number;
  /** In the order in which they are offered. */
  reasons: { reason: ReportReason; said: string }[];
  words: Record<'whatIsWrong' | 'inYourWords' | 'whoSeesIt' | 'send', string>;
}

/** What is wrong with a comment, in the eyes of a reader: one of a few things, and words beside it who likes. */
export function ReportForm({ commentId, reasons, words }: Props) {
  const [state, send, isPending] = useActionState(reportCommentAction, UNTOUCHED);
  const { fields, values } = state;
  return (
    <form action={send} noValidate className="report-form" aria-busy={isPending || undefined}>
      {state.refused && (
        <p role="alert" className="form-message">
          {state.message}
        </p>
      )}
      <input type="hidden" name="commentId" value={commentId} />
      <div key={state.answer}>
        <div
          className="choice"
          role="radiogroup"
          aria-labelledby="what-is-wrong"
          aria-required="true"
          aria-invalid={fields.reason ? true : undefined}
          aria-describedby={fields.reason ? 'reason-error' : undefined}
        >
          <p id="what-is-wrong" className="label">
            {words.whatIsWrong}
          </p>
          {reasons.map(({ reason, said }, index) => (
            <label key={reason}>
              <input
                type="radio"
                name="reason"
                value={reason}
                defaultChecked={values.reason === reason}
                // biome-ignore lint/a11y/noAutofocus: after a refusal what needs a look takes focus, without JavaScript too
                autoFocus={index === 0 && fields.reason !== undefined}
              />
              {said}
            </label>
          ))}
          <FieldError id="reason-error" sentence={fields.reason} />
        </div>
        <div className="field">
          <label htmlFor="report-words">{words.inYourWords}</label>
          <textarea
            id="report-words"
            name="words"
            rows={3}
            dir="auto"
            defaultValue={values.words}
            aria-invalid={fields.words ? true : undefined}
            aria-describedby={`who-sees-it${fields.words ? ' words-error' : ''}`}
          />
          <FieldError id="words-error" sentence={fields.words} />
          <p id="who-sees-it" className="field-hint">
            {words.whoSeesIt}
          </p>
        </div>
      </div>
      <button type="submit" className="button" aria-disabled={isPending || undefined}>
        {words.send}
      </button>
    </form>
  );
}
