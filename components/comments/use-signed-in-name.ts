import { useEffect, useState } from 'react';

/** The name of whoever is signed in, asked for after the page was drawn: a shared document does not know it. */
export function useSignedInName(isShared: boolean): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    if (!isShared || !document.cookie.includes('rejoinder-signed-in=1')) return;
    const leaving = new AbortController();
    fetch('/api/viewer', { signal: leaving.signal })
      .then((answer) => answer.json())
      .then(({ viewer }) => setName(viewer?.name))
      .catch(() => {}); // the guest's fields stay, and the act knows the session all the same
    return () => leaving.abort();
  }, [isShared]);
  return name;
}
