import { seal, unseal } from '@/lib/site/seal';

const PURPOSE = 'reply form';
/** A form that was open for longer says no more than one that was not sealed. */
const SEALED_MINUTES = 1_440;

/**
 * When a form was drawn, for a page that is drawn for each visitor anew. A document that is the same for everyone has no
 * room for it: there the form's own script counts from the first touch on.
 */
export function openedNow(): string {
  return seal(PURPOSE, { at: Date.now() }, SEALED_MINUTES);
}

/** Milliseconds for which words may have been written, by the kindest account; undefined where nothing tells. */
export function writingTime(sent: { openedAt?: string; took?: number }): number | undefined {
  const opened = unseal<{ at: number }>(PURPOSE, sent.openedAt)?.at;
  const sinceOpened = opened === undefined ? undefined : Date.now() - opened;
  const known = [sinceOpened, sent.took].filter((time) => time !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
