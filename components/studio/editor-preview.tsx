import { Filled } from '@/components/ui/filled';
import type { EditorFormWords } from './editor-form-words';

interface Props {
  words: EditorFormWords;
  /** Sanitised, from the renderer of the article's page. */
  html: string;
  values: Record<string, string>;
  /** What a picture that was just added became in the text. */
  picture: string | undefined;
}

/** The article as readers would see it, above the words that it is made of. Nothing of it is stored yet. */
export function EditorPreview({ words, html, values, picture }: Props) {
  return (
    <section id="preview" tabIndex={-1} aria-label={words.preview} className="editor-preview">
      <p className="preview-note" role="status">
        {picture ? (
          <Filled sentence={words.pictureStands}>
            <code dir="ltr">{picture}</code>
          </Filled>
        ) : (
          words.howItReads
        )}{' '}
        <a href="#body">{words.toText}</a>
      </p>
      <p className="preview-title" dir="auto">
        {values.title || words.untitled}
      </p>
      {values.summary && (
        <p className="preview-summary" dir="auto">
          {values.summary}
        </p>
      )}
      <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {values.question && (
        <p className="preview-question" dir="auto">
          {values.question}
        </p>
      )}
    </section>
  );
}
