interface Props {
  summary: string;
  /** How each is written, and what comes of it. */
  pieces: [written: string, meaning: string][];
}

/** What an article can be made of beside words, and how it is written. */
export function EditorHelp({ summary, pieces }: Props) {
  return (
    <details className="editor-section editor-help">
      <summary>{summary}</summary>
      <dl>
        {pieces.map(([written, meaning]) => (
          <div key={written}>
            <dt>
              <code dir="ltr">{written}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
