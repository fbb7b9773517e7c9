'use client';

import { useActionState, useRef } from 'react';
import { FieldError } from '@/components/ui/field';
import { editOwnAction } from '@/lib/comments/own/actions';
import { UNTOUCHED } from '@/lib/form-state';
import { useFocusOnRefusal } from './use-answer';

interface Props {
  hidden: { commentId: number; receipt: string };
  body: string;
  /** How the edit will show. */
  terms: string;
  words: Record<'yourAnswer' | 'preview' | 'howItReads' | 'edit' | 'save' | 'isJudgedAgain', string>;
}

/** The words of one's own comment, to be changed. Open when it was sent and comes back. */
export function EditForm({ hidden, body, terms, words }: Props) {
  const [state, send, isPending] = useActionState(editOwnAction, UNTOUCHED);
  const box = useRef<HTMLDivElement>(null);
  useFocusOnRefusal(box, state);
  const error = state.fields.body;
  return (
    <details className="fold" open={state.answer > 0 || undefined}>
      <summary>{words.edit}</summary>
      <div ref={box}>
        <form action={send} noValidate aria-busy={isPending || undefined}>
          {state.refused && (
            <p role="alert" className="form-message">
              {state.message}
            </p>
          )}
          <input type="hidden" name="commentId" value={hidden.commentId} />
          <input type="hidden" name="receipt" value={hidden.receipt} />
          {state.preview !== undefined && (
            <section className="preview" aria-label={words.preview} role="status">
              <p className="label">{words.howItReads}</p>
              {/* Our own sanitised HTML, from the same renderer as published comments. */}
              <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: state.preview }} />
            </section>
          )}
          <label htmlFor="edit-body" className="sr-only">
            {words.yourAnswer}
          </label>
          <textarea
            key={state.answer}
            id="edit-body"
            name="body"
            className="writing"
            dir="auto"
            rows={6}
            defaultValue={state.values.body ?? body}
            readOnly={isPending}
            aria-required="true"
            aria-invalid={error ? true : undefined}
            aria-describedby={`edit-terms${error ? ' edit-body-error' : ''}`}
            // biome-ignore lint/a11y/noAutofocus: after a refusal, the field that needs a look takes focus, without JavaScript too
            autoFocus={error !== undefined}
          />
          <FieldError id="edit-body-error" sentence={error} />
          <p id="edit-terms" className="field-hint">
            {terms} {words.isJudgedAgain}
          </p>
          <div className="form-actions">
            <button type="submit" name="intent" value="save" className="button">
              {words.save}
            </button>
            <button type="submit" name="intent" value="preview" className="button-plain">
              {words.preview}
            </button>
          </div>
        </form>
      </div>
    </details>
  );
}
