'use client';

import { useActionState, useRef } from 'react';
import { FieldError } from '@/components/ui/field';
import { type FormAction, UNTOUCHED } from '@/lib/form-state';
import { GuestFields } from './guest-fields';
import { useFocusOnRefusal, useGoTo } from './use-answer';
import { useKeptDraft } from './use-kept-draft';
import { useReplyInPlace } from './use-reply-in-place';
import { useSignedInName } from './use-signed-in-name';

interface Props {
  articleId: number;
  action: FormAction;
  /** The comment that is answered, on a page made for that. */
  parentId?: number;
  /** Who is signed in, where the page may know it. */
  viewerName?: string;
  /** What a guest asked this browser to remember, where the page may know it. */
  remembered?: { name: string; email: string; website: string };
  /** Made by the page, where each visitor gets a page of their own. */
  submissionKey?: string;
  /** On a document that is the same for everyone. */
  isShared?: boolean;
  /** Nothing can be sent any more: drawn only when words came too late, to give them back. */
  isClosed?: boolean;
}

/** The form at the end of an article. A plain form first; with JavaScript it goes to the comment that is answered. */
export function ReplyForm(props: Props) {
  const { articleId, action, parentId, remembered, isShared } = props;
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  const box = useRef<HTMLDivElement>(null);
  const signedInName = useSignedInName(isShared === true) ?? props.viewerName;
  const answered = useReplyInPlace(box, isShared === true, state);
  const { draft, submissionKey, keep } = useKeptDraft({
    articleId,
    parentId: answered?.id ?? parentId,
    state,
    box,
  });
  useGoTo(state);
  useFocusOnRefusal(box, state);
  const values = state.answer > 0 ? state.values : (remembered ?? {});
  if (props.isClosed && !state.refused) return null;
  return (
    <div id="respond" ref={box}>
      {answered && (
        <p className="respond-to">
          <span>
            Answering <bdi>{answered.name}</bdi>
          </span>
          <button type="button" className="button-plain" onClick={answered.cancel}>
            Cancel
          </button>
        </p>
      )}
      <form action={send} noValidate onInput={keep} aria-busy={isPending || undefined}>
        <FormMessage sentence={state.refused ? state.message : undefined} />
        <input type="hidden" name="articleId" value={articleId} />
        <input
          type="hidden"
          name="parentId"
          value={answered?.id ?? parentId ?? state.values.parentId ?? ''}
        />
        <input type="hidden" name="submissionKey" value={props.submissionKey ?? submissionKey} />
        {submissionKey && <input type="hidden" name="goesItself" value="1" />}
        {state.preview !== undefined && <Preview html={state.preview} />}
        <BodyField
          error={state.fields.body}
          value={draft ?? state.values.body}
          isFirstError={state.refused}
          isPending={isPending}
        />
        {signedInName ? (
          <p className="field-hint">
            Signed in as <bdi>{signedInName}</bdi>.
          </p>
        ) : (
          <GuestFields fields={state.fields} values={values} isPending={isPending} />
        )}
        <div className="form-actions">
          <button
            type="submit"
            name="intent"
            value="post"
            className="button"
            aria-disabled={isPending || undefined}
          >
            Send
          </button>
          <button type="submit" name="intent" value="preview" className="button-plain">
            Preview
          </button>
          {!signedInName && (
            <a href="/sign-in" className="button-plain inline-flex items-center">
              Sign in
            </a>
          )}
        </div>
      </form>
    </div>
  );
}

function FormMessage({ sentence }: { sentence: string | undefined }) {
  if (!sentence) return null;
  return (
    <p role="alert" className="form-message">
      {sentence}
    </p>
  );
}

/** Our own sanitised HTML, from the same renderer as published comments. */
function Preview({ html }: { html: string }) {
  return (
    <section className="preview" aria-label="Preview" role="status">
      <p className="label">How it will read</p>
      <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

interface BodyProps {
  error?: string;
  value?: string;
  isFirstError: boolean;
  /** On its way: what would be typed now, the answer would overwrite. */
  isPending: boolean;
}

function BodyField({ error, value, isFirstError, isPending }: BodyProps) {
  return (
    <div>
      <label htmlFor="respond-body" className="sr-only">
        Your answer
      </label>
      <textarea
        key={value}
        id="respond-body"
        name="body"
        className="writing"
        dir="auto"
        rows={4}
        placeholder="Your answer"
        defaultValue={value}
        readOnly={isPending}
        aria-required="true"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'respond-body-error' : undefined}
        // biome-ignore lint/a11y/noAutofocus: after a refusal, the field that needs a look takes focus, without JavaScript too
        autoFocus={isFirstError && error !== undefined}
      />
      <FieldError id="respond-body-error" sentence={error} />
    </div>
  );
}
