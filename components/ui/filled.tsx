import type { ReactNode } from 'react';

/** Stands in a sentence for what only the browser knows. */
export const GAP = '{}';

/** A sentence with its gap filled. */
export function Filled({ sentence, children }: { sentence: string; children: ReactNode }) {
  const [before, after] = sentence.split(GAP);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
