/** HTML of this length does not fit on a screen beside others: it scrolls in its place. */
const LONG_HTML = 1_800;

/** The words of a comment, in our own sanitised HTML; `label` says what they are. */
export function Words({ html, label }: { html: string; label: string }) {
  const isLong = html.length > LONG_HTML;
  if (!isLong) return <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, but what scrolls needs a name and a place in the tab order
    <div
      className="comment-body is-long"
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
