'use client';

import { useActionState, useRef } from 'react';
import { editArticleAction } from '@/lib/articles/actions';
import { insertParagraph } from '@/lib/articles/insert-paragraph';
import { type FormState, UNTOUCHED } from '@/lib/form-state';
import type { EditorArticle } from './editor-article';
import { EditorBar } from './editor-bar';
import { EditorDetails } from './editor-details';
import type { EditorFormWords } from './editor-form-words';
import { EditorPicture } from './editor-picture';
import { EditorPreview } from './editor-preview';
import { EditorWords } from './editor-words';
import { KeptWords } from './kept-words';
import { useEditor } from './use-editor';
import { useKeptWords } from './use-kept-words';
import { useSaving } from './use-saving';

interface Props {
  article: EditorArticle;
  words: EditorFormWords;
  /** The form's fields as they are stored. */
  stored: Record<string, string>;
  /** Whom the viewer may name as authors; not given to those who may not. */
  possibleAuthors: { id: string; name: string }[] | undefined;
  /** Names of series that there are. */
  seriesNames: string[];
}

/** A blank page and what belongs to it, in one form: whatever button is pressed, the words travel along. */
export function Editor({ article, words, stored, possibleAuthors, seriesNames }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, isPending] = useActionState(editArticleAction, UNTOUCHED);
  const kept = useKeptWords(form, article.id);
  const saving = useSaving({
    form,
    action: editArticleAction,
    words,
    isInPlace: article.id !== undefined,
    isDraft: article.state === 'draft',
    onSaved: kept.forget,
  });
  const { onInput, onSubmit } = useEditor({ form, state, kept, saving });
  const values = shownValues(state, stored);
  const refusal = saving.refusal ?? (state.refused ? state : undefined);
  const errors = refusal?.fields ?? {};
  return (
    <form ref={form} action={send} {...{ onInput, onSubmit }} noValidate className="editor">
      <EditorBar article={article} words={words} isPending={isPending} sentence={saving.sentence} />
      {article.id !== undefined && <input type="hidden" name="articleId" value={article.id} />}
      <input type="hidden" name="version" value={saving.version ?? values.version ?? ''} />
      <KeptWords kept={kept} words={words} />
      {refusal && <Refused refusal={refusal} words={words} articleId={article.id} />}
      <div className="editor-columns" key={state.answer} inert={isPending}>
        <div>
          {state.preview !== undefined && (
            <EditorPreview words={words} html={state.preview} values={values} picture={state.message} />
          )}
          <EditorWords words={words} values={values} errors={errors} />
        </div>
        <div className="editor-side">
          <EditorPicture words={words} values={state.refused ? values : {}} errors={errors} />
          <EditorDetails {...{ words, values, errors, article, possibleAuthors, seriesNames }} />
        </div>
      </div>
    </form>
  );
}

/** What was typed, while an answer gives it back; else what is stored. */
function shownValues(state: FormState, stored: Record<string, string>): Record<string, string> {
  const isGivenBack = state.refused || state.preview !== undefined;
  if (!isGivenBack) return stored;
  const { values, message } = state;
  if (state.refused || values.intent !== 'picture' || !message) return values;
  const body = (values.body ?? '').replaceAll('\r\n', '\n');
  const at = values.cursor ? Number(values.cursor) : body.length;
  return { ...values, body: insertParagraph(body, message, at) };
}

interface RefusedProps {
  refusal: FormState;
  words: EditorFormWords;
  articleId: number | undefined;
}

function Refused({ refusal, words, articleId }: RefusedProps) {
  return (
    <div role="alert" className="form-message editor-message">
      <p>{refusal.message}</p>
      {refusal.fields.version && (
        <>
          <p>
            <a href={`/studio/articles/${articleId}`} target="_blank" rel="noopener">
              {words.openStored}
            </a>
          </p>
          <label className="tick">
            <input type="checkbox" name="replace" value="yes" /> {words.replace}
          </label>
        </>
      )}
    </div>
  );
}
