import type { EditorArticle } from './editor-article';
import type { EditorFormWords } from './editor-form-words';

interface Props {
  article: EditorArticle;
  words: EditorFormWords;
  isPending: boolean;
  /** How far saving is. */
  sentence: string;
}

/** What the article is, and what to do with it. Save comes first: it is what the Enter key asks for. */
export function EditorBar({ article: { state, slug }, words, isPending, sentence }: Props) {
  const isPublic = state === 'published';
  return (
    <div className="editor-bar">
      <p className="editor-state" aria-live="polite">
        {isPending ? words.sending : words.stateName}
        {sentence && !isPending && <span> · {sentence}</span>}
      </p>
      <button
        type="submit"
        name="intent"
        value="save"
        className="button"
        aria-disabled={isPending || undefined}
      >
        {words.save}
      </button>
      <button type="submit" name="intent" value="preview" className="button-quiet">
        {words.preview}
      </button>
      {isPublic && slug ? (
        <a href={`/${encodeURIComponent(slug)}`} className="button-quiet">
          {words.view}
        </a>
      ) : (
        <button type="submit" name="intent" value="publish" className="button-quiet">
          {words.publish}
        </button>
      )}
    </div>
  );
}
