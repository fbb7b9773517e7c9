'use client';

import { useActionState, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FieldError } from '@/components/ui/field';
import { editOwnAction } from '@/lib/comments/own/actions';
import { UNTOUCHED } from '@/lib/form-state';
import { NotSavedYet, OtherWords } from './draft-notice';
import { editPlace, readDraft, replyPlace, wordsOf, writeDraft } from './kept-drafts';
import { useFocusOnRefusal, useGoTo } from './use-answer';
import { useKeptDraft } from './use-kept-draft';

type DraftWords = 'otherWords' | 'takeOthers' | 'keepMine' | 'notSavedYet' | 'startOver';

interface Props {
  hidden: { commentId: number; receipt: string };
  /** Where it was written. */
  writtenAt: { articleId: number; parentId: number | null };
  body: string;
  /** How the edit will show. */
  terms: string;
  words: Record<
    'yourAnswer' | 'preview' | 'howItReads' | 'edit' | 'save' | 'isJudgedAgain' | DraftWords,
    string
  >;
}

/** The words of one's own comment, to be changed. Open when it was sent and comes back. */
export function EditForm({ hidden, writtenAt, body, terms, words }: Props) {
  const [state, send, isPending] = useActionState(editOwnAction, UNTOUCHED);
  const box = useRef<HTMLDivElement>(null);
  const hasScript = useHasScript();
  const draft = useKeptDraft({ place: editPlace(hidden.commentId), initial: body, state, box });
  const [isOpened, setOpened] = useState(false);
  const { articleId, parentId } = writtenAt;
  // A form that left as a plain one before the framework came could not say that its draft was sent.
  useEffect(() => {
    const place = replyPlace(articleId, parentId ?? undefined);
    if (readDraft(place) === wordsOf(body)) writeDraft(place, '');
  }, [articleId, parentId, body]);
  // It stays open when the draft is given up.
  useEffect(() => setOpened((before) => before || draft.isRestored), [draft.isRestored]);
  useFocusOnRefusal(box, state);
  useGoTo(state);
  const error = state.fields.body;
  return (
    <details className="fold" open={state.answer > 0 || isOpened || undefined}>
      <summary>{words.edit}</summary>
      <div ref={box}>
        <NotSavedYet draft={draft} words={words} />
        <OtherWords draft={draft} words={words} />
        <form
          action={send}
          noValidate
          onInput={draft.keep}
          onSubmit={() => draft.noteSending()}
          aria-busy={isPending || undefined}
        >
          {state.refused && (
            <p role="alert" className="form-message">
              {state.message}
            </p>
          )}
          <input type="hidden" name="commentId" value={hidden.commentId} />
          <input type="hidden" name="receipt" value={hidden.receipt} />
          {hasScript && <input type="hidden" name="goesItself" value="1" />}
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

/** Whether a script runs here, once one does: then the form goes on by itself, after its draft is put away. */
function useHasScript(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
