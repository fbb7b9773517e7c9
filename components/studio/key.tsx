/** The key that presses a button, for eyes; others hear of it by the button's `aria-keyshortcuts`. */
export function Key({ letter }: { letter: string }) {
  return (
    <span className="key" aria-hidden="true">
      {letter}
    </span>
  );
}

/** What a button says of its key: to the page's own script, and to those who hear it. */
export const keyed = (letter: string | undefined) => ({ 'data-key': letter, 'aria-keyshortcuts': letter });
