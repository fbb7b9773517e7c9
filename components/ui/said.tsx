import type { ReactNode } from 'react';

/** What became of the last act, in a sentence, after the page was drawn anew. */
export function Said({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p role="status" className="said">
      {children}
    </p>
  );
}
