'use client';

import { type SyntheticEvent, useActionState, useRef } from 'react';
import { FieldError } from '@/components/ui/field';
import { Filled } from '@/components/ui/filled';
import { type FormAction, UNTOUCHED } from '@/lib/form-state';
import { BegunReplies, OtherWords } from './draft-notice';
import { GuestFields } from './guest-fields';
import { replyPlace } from './kept-drafts';
import type { ReplyFormWords } from './reply-form-words';
import { useFocusOnRefusal, useGoTo } from './use-answer';
import { useKeptDraft } from './use-kept-draft';
import { useReplyInPlace } from './use-reply-in-place';
import { useSendingKey } from './use-sending-key';
import { useSignedInName } from './use-signed-in-name';
import { useWork } from './use-work';

interface Props {
  articleId: number;
  action: FormAction;
  words: ReplyFormWords;
  /** The comment that is answered, on a page made for that. */
  parentId?: number;
  /** Who is signed in, where the page may know it. */
  viewerName?: string;
  /** What a guest asked this browser to remember, where the page may know it. */
  remembered?: { name: string; email: string; website: string };
  /** What was to be answered and is gone, and what is said to whoever had begun to. */
  gone?: { parentId: number; sentence: string };
  /** What was typed before signing in, where the page may know it. */
  keptBody?: string;
  /** Made by the page, where each visitor gets a page of their own. */
  submissionKey?: string;
  /** When the form was drawn, sealed, on a page of one's own. */
  openedAt?: string;
  /** On a document that is the same for everyone. */
  isShared?: boolean;
  /** Nothing can be sent any more: drawn only when words came too late, to give them back. */
  isClosed?: boolean;
}

/** The form at the end of an article. A plain form first; with JavaScript it goes to the comment that is answered. */
export function ReplyForm(props: Props) {
  const { articleId, action, words, remembered, isShared = false } = props;
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  const box = useRef<HTMLDivElement>(null);
  const signedInName = useSignedInName(isShared) ?? props.viewerName;
  const answered = useReplyInPlace(box, isShared, state);
  const isParentGone = state.refused && state.values.parentId === undefined;
  const parentId = isParentGone ? undefined : (answered?.id ?? props.parentId);
  const place = replyPlace(articleId, parentId);
  const goneFrom = props.gone && replyPlace(articleId, props.gone.parentId);
  const draft = useKeptDraft({ place, goneFrom, state, box });
  const submissionKey = useSendingKey(place, state.answer);
  const work = useWork(box, state);
  const isBusy = isPending || work.isWorking;
  const noteSending = ({ currentTarget, nativeEvent }: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    // Who leaves to sign in has sent nothing: the draft waits.
    draft.noteSending((nativeEvent.submitter as HTMLButtonElement | null)?.value === 'sign-in');
    work.note(currentTarget);
    const took = currentTarget.elements.namedItem('took');
    // Of words from an earlier visit nobody knows how long they took.
    if (took instanceof HTMLInputElement && !draft.isRestored)
      took.value = String(Math.round(performance.now()));
  };
  useGoTo(state);
  useFocusOnRefusal(box, state);
  if (props.isClosed && !state.refused) return null;
  // A session that ended meanwhile: then the guest's fields are needed after all.
  const isGuest = !signedInName || state.fields.name !== undefined || state.fields.email !== undefined;
  return (
    <div id="respond" ref={box}>
      {answered && <AnsweredLine {...answered} words={words} />}
      {draft.isMoved && <p className="note">{props.gone?.sentence}</p>}
      <BegunReplies articleId={articleId} parentId={parentId} answer={state.answer} words={words} />
      <OtherWords draft={draft} words={words} />
      <form
        action={send}
        noValidate
        onInput={draft.keep}
        onSubmit={noteSending}
        aria-busy={isPending || undefined}
      >
        <FormMessage sentence={state.refused ? state.message : undefined} />
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="parentId" value={parentId ?? state.values.parentId ?? ''} />
        <input type="hidden" name="submissionKey" value={submissionKey || props.submissionKey || ''} />
        {submissionKey && <input type="hidden" name="goesItself" value="1" />}
        {submissionKey && <input type="hidden" name="took" />}
        {submissionKey && <input type="hidden" name="work" />}
        {props.openedAt && (
          <input type="hidden" name="openedAt" value={state.values.openedAt ?? props.openedAt} />
        )}
        {state.preview !== undefined && <Preview html={state.preview} words={words} />}
        <BodyField
          error={state.fields.body}
          value={state.values.body ?? props.keptBody}
          isFirstError={state.refused}
          isPending={isBusy}
          words={words}
        />
        {signedInName && !isGuest && (
          <p className="field-hint">
            <Filled sentence={words.signedInAs}>
              <bdi>{signedInName}</bdi>
            </Filled>
          </p>
        )}
        {isGuest && (
          <GuestFields
            fields={state.fields}
            values={state.answer > 0 ? state.values : (remembered ?? {})}
            isPending={isBusy}
            words={words}
          />
        )}
        {work.isWorking && (
          <p role="status" className="note">
            {words.working}
          </p>
        )}
        <Buttons isPending={isBusy} isGuest={isGuest} words={words} />
      </form>
      <p className="own-comments-link">
        <a href="/me/comments" rel="nofollow">
          {words.ownHere}
        </a>
      </p>
    </div>
  );
}

interface AnsweredProps {
  name: string;
  cancel: () => void;
  words: ReplyFormWords;
}

function AnsweredLine({ name, cancel, words }: AnsweredProps) {
  return (
    <p className="respond-to">
      <span>
        <Filled sentence={words.answeringNow}>
          <bdi>{name}</bdi>
        </Filled>
      </span>
      <button type="button" className="button-plain" onClick={cancel}>
        {words.cancel}
      </button>
    </p>
  );
}

interface ButtonsProps {
  isPending: boolean;
  isGuest: boolean;
  words: ReplyFormWords;
}

/** Sending comes first: it is what the Enter key presses. Who leaves to sign in is back at these words afterwards. */
function Buttons({ isPending, isGuest, words }: ButtonsProps) {
  return (
    <div className="form-actions">
      <button
        type="submit"
        name="intent"
        value="post"
        className="button"
        aria-disabled={isPending || undefined}
      >
        {words.send}
      </button>
      <button type="submit" name="intent" value="preview" className="button-plain">
        {words.preview}
      </button>
      {isGuest && (
        <button type="submit" name="intent" value="sign-in" className="button-plain">
          {words.signIn}
        </button>
      )}
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
function Preview({ html, words }: { html: string; words: ReplyFormWords }) {
  return (
    <section className="preview" aria-label={words.preview} role="status">
      <p className="label">{words.howItReads}</p>
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
  words: ReplyFormWords;
}

function BodyField({ error, value, isFirstError, isPending, words }: BodyProps) {
  return (
    <div>
      <label htmlFor="respond-body" className="sr-only">
        {words.yourAnswer}
      </label>
      <textarea
        key={value}
        id="respond-body"
        name="body"
        className="writing"
        dir="auto"
        rows={4}
        placeholder={words.yourAnswer}
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
