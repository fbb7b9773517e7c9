import type { Kept } from './use-kept-words';

/** Offers words that an earlier visit left unsaved in this browser. */
export function KeptWords({ kept }: { kept: Kept }) {
  if (!kept.found) return null;
  const when = new Date(kept.found.at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div role="status" className="said kept-offer">
      <p>This browser has words for this page that were not saved, from {when}.</p>
      <button type="button" className="button-quiet" onClick={kept.take}>
        Put them into the form
      </button>
      <button type="button" className="button-plain" onClick={kept.forget}>
        Forget them
      </button>
    </div>
  );
}
