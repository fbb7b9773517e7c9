import type { EditorArticle } from './editor-article';
import { STATE_NAMES } from './states';

interface Props {
  article: EditorArticle;
  isPending: boolean;
  /** How far saving is. */
  sentence: string;
}

/** What the article is, and what to do with it. Save comes first: it is what the Enter key asks for. */
export function EditorBar({ article: { id, state, slug }, isPending, sentence }: Props) {
  const isPublic = state === 'published';
  return (
    <div className="editor-bar">
      <p className="editor-state" aria-live="polite">
        {isPending ? 'Sending…' : id === undefined ? 'New' : STATE_NAMES[state]}
        {sentence && !isPending && <span> · {sentence}</span>}
      </p>
      <button
        type="submit"
        name="intent"
        value="save"
        className="button"
        aria-disabled={isPending || undefined}
      >
        Save
      </button>
      <button type="submit" name="intent" value="preview" className="button-quiet">
        Preview
      </button>
      {isPublic && slug ? (
        <a href={`/${encodeURIComponent(slug)}`} className="button-quiet">
          View
        </a>
      ) : (
        <button type="submit" name="intent" value="publish" className="button-quiet">
          Publish
        </button>
      )}
    </div>
  );
}
