'use client';

import { useEffect, useState } from 'react';

/**
 * A page that could not be made while somebody was using it. Forms keep their words in the browser. Its sentences stand
 * on the body (`failedWords`): Next hands it nothing but the way back.
 */
export function FailedPage({ reset }: { reset: () => void }) {
  const [[title, note, tryAgain], setWords] = useState<string[]>([]);
  useEffect(() => setWords(document.body.dataset.failed?.split('|') ?? []), []);
  return (
    <>
      <h1 className="page-title">{title}</h1>
      <p className="note">{note}</p>
      <p className="mt-6">
        <button type="button" className="button" onClick={reset}>
          {tryAgain}
        </button>
      </p>
    </>
  );
}
